package vn.gnbv.exchange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which column of a file is which of ours. */
@Schema(description = "Which column of a file is which of ours. Columns that are not named are not read.")
public record ImportMappingInput(
        @NotNull
        @Size(min = 1, max = 100)
        @Schema(
                description = "Our names of columns by those of the sheet",
                examples = "{\"B\": \"householdCode\", \"D\": \"name\"}")
        Map<@Pattern(regexp = "[A-Z]{1,3}") String, @NotNull @Pattern(regexp = "[a-zA-Z]{1,40}") String> columns) {}
