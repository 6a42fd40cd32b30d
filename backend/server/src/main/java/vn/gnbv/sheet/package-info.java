/**
 * The result sheet of an evaluation: 45 rows in eight themes, defined as data in {@code resources/sheet/result-sheet.json}
 * (which says what each word there means), computed from facts known at a block, every cell with the rows behind it.
 * Owns no table; reads those of indicators, money, programmes, places and evaluations.
 */
package vn.gnbv.sheet;
