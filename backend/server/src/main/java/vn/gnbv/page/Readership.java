package vn.gnbv.page;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an article was received. */
@Schema(name = "PublicationReadership", description = "How often an article was read and how it was rated.")
public record Readership(
        @NotNull long views,
        @NotNull long ratings,

        @Schema(
                description = "Stars given to it, 1 to 5, on average over the ratings; absent without any",
                examples = "4.2")
        BigDecimal average) {}
