/** What remains before an evaluation can go into review, and what a careful team would still do. Owns no table. */
package vn.gnbv.completeness;
