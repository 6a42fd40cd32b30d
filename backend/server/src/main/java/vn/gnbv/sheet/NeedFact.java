package vn.gnbv.sheet;

import java.util.List;
import java.util.UUID;

/** A capacity need with how often it was mentioned. */
record NeedFact(UUID id, String topic, String officerLevel, List<String> areaTypes, int mentions, boolean synthetic) {}
