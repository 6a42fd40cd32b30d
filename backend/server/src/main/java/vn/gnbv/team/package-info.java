/**
 * Who evaluates, and what was asked of them by theme. Owns evaluation_member and term_of_reference; the report imports it.
 */
package vn.gnbv.team;
