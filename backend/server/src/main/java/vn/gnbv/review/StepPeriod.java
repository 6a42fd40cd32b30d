package vn.gnbv.review;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.PlausibleDay;

/** When a step of a round is to be taken. */
@Schema(description = "When a step of a round is to be taken; both days included.")
public record StepPeriod(
        @NotNull ProcedureStep step,
        @NotNull @PlausibleDay LocalDate from,
        @NotNull @PlausibleDay LocalDate until) {}
