/** A model of every list and of the sums of money and indicators: plain rows read once, and a loop for each question. */
package vn.gnbv.naive;
