/**
 * Money: budgets (one line each), their append-only entries, and the pairs of entries that transfers and carry-overs book.
 * Owns the tables {@code budget}, {@code entry}, {@code budget_transfer} and {@code budget_carry_over}; their triggers keep
 * every day's balance at or above zero. Whoever books from elsewhere, such as an import, calls {@link vn.gnbv.budget.Ledger}.
 */
package vn.gnbv.budget;
