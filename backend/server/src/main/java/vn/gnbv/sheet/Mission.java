package vn.gnbv.sheet;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the sheet needs to know of its evaluation; without id it is an overview of a program in a unit.
 *
 * @param own whether the caller belongs to its team and so sees photos without consent too
 */
public record Mission(
        UUID id,
        String titleVi,
        String titleEn,
        UUID programId,
        String programCode,
        LocalDate programFrom,
        LocalDate programTo,
        UUID unitId,
        LocalDate periodFrom,
        LocalDate cutOffOn,
        String state,
        Long frozenBlock,
        boolean own) {

    /** Address of the rows behind a cell, up to and with the question mark or ampersand. */
    String sourcesOf(String key) {
        return id == null
                ? "/api/v1/overview/%s/sources?programId=%s&unitId=%s&".formatted(key, programId, unitId)
                : "/api/v1/evaluations/%s/result-sheet/%s/sources?".formatted(id, key);
    }
}
