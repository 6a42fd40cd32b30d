/**
 * Personal data at rest: identity numbers, telephone numbers and exact positions are sealed with AES-256-GCM before the database
 * sees them, found again by a keyed hash (HMAC-SHA-256), and shown masked. The keys are in a file that the database cannot reach;
 * a new key is added to it, and rows are sealed anew with it one after another. Owns no table.
 */
package vn.gnbv.privacy;
