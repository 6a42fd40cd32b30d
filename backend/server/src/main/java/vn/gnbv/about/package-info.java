/** What a stranger needs to begin, and what a caller is to the product. */
package vn.gnbv.about;
