/** Who is calling and what that lets them see: roles, scope, and the settings under which every statement runs. */
package vn.gnbv.access;
