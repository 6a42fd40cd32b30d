package vn.gnbv.deprivation;

import java.util.List;

/**
 * Households of a group that are deprived of exactly the same.
 *
 * @param groupKey of the group
 * @param indicators codes of the indicators they are deprived of; null where only points were kept
 * @param households how many
 * @param persons in them, on the day of review
 */
record DeprivationPattern(String groupKey, List<String> indicators, long households, long persons) {}
