package vn.gnbv.exchange;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a row changes of what is kept. */
@Schema(description = "What a row changes of what is kept; personal data masked.")
public record ImportChange(
        @NotNull @Schema(description = "Our name of the column", examples = "address")
        String field,

        String before,
        String after) {}
