/** Estimates with their intervals, and fair apportioning. Imports java and org.hipparchus only. */
package vn.gnbv.statistics;
