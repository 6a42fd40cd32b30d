/**
 * The registry: households and their members, what became of them, and whose identity number is whose. Owns household,
 * household_member, household_change, identity_claim, identity_check, identity_unchecked, duplicate_case, duplicate_decision,
 * duplicate_search, household_succession, unmasking and ethnic_group. Knows places, and what a household may be by law; reviews
 * import it.
 */
package vn.gnbv.household;
