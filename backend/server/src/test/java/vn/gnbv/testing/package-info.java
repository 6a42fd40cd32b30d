/** What tests against the running product share: real services, tokens of the demo accounts, rows to begin with. */
package vn.gnbv.testing;
