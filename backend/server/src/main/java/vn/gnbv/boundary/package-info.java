/**
 * Shapes of places: boundaries as they were imported, and cells around positions until they are. Owns unit_boundary and reads
 * unit_position. The overview draws its map with it.
 */
package vn.gnbv.boundary;
