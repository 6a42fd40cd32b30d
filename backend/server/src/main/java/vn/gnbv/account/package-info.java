/**
 * Who may log in, as the identity provider keeps them: listed for administrators beside the units that their claims name. Owns no
 * table: accounts are made and changed at the provider, and what is shown is read there anew each time. Nobody imports it.
 */
package vn.gnbv.account;
