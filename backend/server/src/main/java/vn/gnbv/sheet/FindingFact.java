package vn.gnbv.sheet;

import java.util.List;
import java.util.UUID;

/**
 * A finding with what its evidence amounts to.
 *
 * @param evidenceKinds kinds of evidence that it cites, each once
 * @param visitedAreaTypes area types of the communes and villages whose visit, minutes or photo it cites
 */
record FindingFact(
        UUID id,
        String code,
        String theme,
        String title,
        List<String> areaTypes,
        List<String> evidenceKinds,
        List<String> visitedAreaTypes,
        boolean synthetic) {}
