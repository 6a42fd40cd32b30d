/** Calls that nobody means well: made from the OpenAPI document by a seed, sent byte by byte, and judged by what must always hold. */
package vn.gnbv.hostile;
