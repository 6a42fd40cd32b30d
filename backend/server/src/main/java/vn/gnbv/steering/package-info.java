/**
 * Documents by which province, districts and centre steered the program: when each was issued and when it reached the communes.
 * Owns steering_document. The report imports what it stores.
 */
package vn.gnbv.steering;
