/** What those who run the product see of it: its own figures among the metrics. Owns no table; nobody uses it. */
package vn.gnbv.operation;
