package vn.gnbv.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.evaluation.AreasByPlace;
import vn.gnbv.place.AreaType;

/** What is said of a capacity need. */
@Schema(description = "What is said of a capacity need.")
public record CapacityNeedInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotBlank @Size(max = 300) String topicVi,
        @NotBlank @Size(max = 300) String topicEn,
        @NotNull OfficerLevel officerLevel,
        @NotNull @AreasByPlace List<AreaType> areaTypes,

        @PositiveOrZero @Schema(description = "How often it was named")
        Integer mentions,

        @Min(1) @Max(5) @Schema(description = "1 is the most urgent, 5 the least")
        Integer priority) {}
