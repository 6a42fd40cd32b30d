/**
 * Places through time: administrative units, what became of them, their designations, and the area type that follows.
 * Owns administrative_unit, unit_parent, unit_change, unit_change_link, unit_change_request, designation, unit_position, unit_boundary and
 * administrative_unit_scope. Every feature that knows a place may import it.
 */
package vn.gnbv.place;
