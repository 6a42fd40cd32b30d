/**
 * Multidimensional poverty of the households of a review round by the method of Alkire and Foster: how many are poor in how many
 * dimensions at once, and what each deprivation contributes.
 */
package vn.gnbv.deprivation;
