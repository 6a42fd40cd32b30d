package vn.gnbv.poverty;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service that a household is deprived of, and the fact on which that rests. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A service that a household is deprived of, and the fact on which that rests.")
public record Deprivation(
        @NotNull
        @Size(min = 2, max = 40)
        @Schema(description = "Code of an indicator of the rule set", examples = "TOILET")
        String indicator,

        @Size(max = 300) @Schema(description = "What was seen or told", examples = "Hố xí thô sơ")
        String fact) {}
