package vn.gnbv.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.poverty.PovertyKind;
import vn.gnbv.poverty.PovertyStatus;

/** Another result than the computed one, by a decision. */
@Schema(description = "Another result than the computed one, by a decision; both stay visible.")
public record ReviewOverride(
        @NotNull PovertyStatus status,

        @Schema(description = "Of a poor household, where the standard has kinds")
        PovertyKind kind,

        @NotBlank @Size(min = 3, max = 500) String reason,
        @NotBlank @Size(max = 100) String decisionNumber) {}
