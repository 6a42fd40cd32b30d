/**
 * Data quality of a review round: what of registry, reviews and movement cannot be so, can hardly be so, or is not there yet. Owns
 * no table; uses the registry, rounds and movement. Nobody uses it.
 */
package vn.gnbv.quality;
