package vn.gnbv.poverty;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deprivation that counted, with the words of the rule set. */
@Schema(description = "A deprivation that counted, with the words of the rule set and the fact on which it rests.")
public record ClassifiedDeprivation(
        @NotNull String indicator,
        @NotNull PovertyDimension dimension,
        @NotNull String titleVi,
        @NotNull String titleEn,
        String fact) {}
