package vn.gnbv.indicator;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.ValidPeriod;

/** What a client says of a published figure. */
@ValidPeriod(from = "periodFrom", to = "periodTo")
@Schema(description = "What a client says of a published figure; it names a unit or, in words, a place.")
public record PublishedFigureInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotBlank @Size(max = 100) String measure,
        UUID indicatorId,
        UUID unitId,
        @Size(max = 200) String placeNote,
        LocalDate periodFrom,
        LocalDate periodTo,
        @NotNull FigureQualifier qualifier,
        @NotNull @DecimalMin("-1e15") @DecimalMax("1e15") BigDecimal value,
        @NotBlank @Size(max = 60) String valueUnit,
        @Size(max = 200) String programLabel,
        UUID projectId,
        UUID subProjectId,
        FigureCapital capitalType,
        @Size(max = 60) String fundingSource,
        @NotBlank @Size(max = 500) String citation,
        @Size(max = 1000) String note) {}
