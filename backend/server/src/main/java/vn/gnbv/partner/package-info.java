/**
 * Which partner may write which resource, beyond reading its scope. Owns the table partner_grant; what a grant opens is checked
 * by {@code web} and by row-level security. Nobody imports it.
 */
package vn.gnbv.partner;
