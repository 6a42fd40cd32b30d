/**
 * Shapes of places: boundaries as they were imported, and cells around positions until they are. Owns unit_boundary and reads
 * unit_position. Nobody imports it.
 */
package vn.gnbv.boundary;
