/**
 * What officers still need to learn, and how the program does by the six criteria of the OECD-DAC. Owns capacity_need and
 * rating. The report imports it.
 */
package vn.gnbv.assessment;
