/** Recorded order: the seal that numbers finished transactions, and moments of knowledge resolved to its blocks. */
package vn.gnbv.audit;
