/**
 * Photos and documents of an evaluation: what they are is read from their content, photos lose what a camera hides in them,
 * bytes lie in the data folder under their checksum. Owns attachment. Findings and report import it.
 */
package vn.gnbv.attachment;
