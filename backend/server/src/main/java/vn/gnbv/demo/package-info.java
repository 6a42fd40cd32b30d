/**
 * The demo data: what published figures leave open for 2016-2018, completed by generated rows that add up to them and are
 * marked synthetic, and the mid-term evaluation of Kon Tum with its sites, findings and recommendations. Loaded at start when
 * {@code gnbv.demo} is set and it is not there yet. Everything is derived from fixed seeds: two installations hold the same.
 *
 * <p>Where printed numbers contradict each other, one gives way: DA1 2016-2018 is printed as over 415 bn, of which investment
 * nearly 310 bn and recurrent 106 bn; 415 and 106 are kept exactly, investment is 309.
 */
package vn.gnbv.demo;
