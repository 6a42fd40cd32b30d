package vn.gnbv.team;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.evaluation.Part;
import vn.gnbv.evaluation.Theme;

/** What the team is asked about one theme. */
@Schema(description = "What the team is asked about one theme.")
public record TermOfReference(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID evaluationId,
        @NotNull Theme theme,
        @NotNull String questionVi,
        @NotNull String questionEn)
        implements Part {}
