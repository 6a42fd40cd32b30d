package vn.gnbv.reference;

import java.time.LocalDate;
import java.util.UUID;

/** An administrative unit of the reference tables, as it was between two days. */
public record Unit(
        String code,
        String level,
        String kind,
        String name,
        LocalDate validFrom,
        String validFromEvidence,
        LocalDate validTo) {
    public UUID id() {
        return ReferenceIds.unit(code, validFrom);
    }

    public boolean validAt(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
