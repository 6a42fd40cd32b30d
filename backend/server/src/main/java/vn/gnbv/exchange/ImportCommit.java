package vn.gnbv.exchange;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an import is carried out. */
@Schema(description = "How an import is carried out.")
public record ImportCommit(
        @NotNull @Schema(description = "ALL refuses where a row is rejected; VALID leaves rejected rows out")
        CommitMode mode) {}
