package vn.gnbv.assessment;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.evaluation.Part;
import vn.gnbv.place.AreaType;

/** What officers of a level still need to learn. */
@Schema(description = "What officers of a level still need to learn, in which area types.")
public record CapacityNeed(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID evaluationId,
        @NotNull String topicVi,
        @NotNull String topicEn,
        @NotNull OfficerLevel officerLevel,
        @NotNull List<AreaType> areaTypes,
        @Schema(description = "How often it was named") Integer mentions,

        @Schema(description = "1 is the most urgent, 5 the least")
        Integer priority,

        @NotNull boolean synthetic)
        implements Part {}
