package vn.gnbv.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds the unit that a token's claim names. Declared here, known by the feature that keeps places. */
public interface UnitScope {
    /** @param claim {@code code@date}, for example {@code 616@2018-06-30} */
    Optional<UUID> resolve(String claim);

    /** The units that many claims name, all at once; a claim that names none is not in the answer. */
    Map<String, UUID> resolve(Set<String> claims);
}
