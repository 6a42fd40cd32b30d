package vn.gnbv.place;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Evidence;

/** What a client says of a change: the old units end the day before, the successors given here begin. */
@Schema(
        description =
                "What a client says of a change: the old units end the day before, the successors given here begin.")
public record UnitChangeInput(
        @Schema(description = "Chosen by the client, so that sending it again is safe, or left to the server")
        UUID id,

        @NotNull UnitChangeKind kind,

        @NotNull @Schema(description = "First day of the new state")
        LocalDate effectiveOn,

        @NotBlank @Size(max = 300) String decision,
        @NotNull Evidence evidence,
        @Size(max = 1000) String note,

        @Size(max = 50) @Schema(description = "Units that end together with the one in the path: of a merger")
        List<@NotNull UUID> otherPredecessorIds,

        @Size(max = 50) List<@Valid @NotNull Successor> successors,

        @Schema(description = "New unit above: of a re-parenting")
        UUID parentId) {

    public UnitChangeInput {
        otherPredecessorIds = otherPredecessorIds == null ? List.of() : otherPredecessorIds;
        successors = successors == null ? List.of() : successors;
    }

    /** A unit that begins with the change, or one that lives on and takes part. */
    @Schema(
            name = "UnitSuccessorInput",
            description =
                    "A unit that begins with the change, or, named by unitId alone, one that lives on and takes part.")
    public record Successor(
            @Schema(description = "A unit that exists already; the following are for a new one")
            UUID unitId,

            @Schema(description = "Id of the new unit, chosen by the client or left to the server")
            UUID id,

            @Pattern(regexp = "[0-9]{2,10}") String code,
            UnitLevel level,
            UnitKind kind,
            @Size(min = 1, max = 200) String name,

            @Schema(description = "Unit above; required except for a province")
            UUID parentId,

            @Size(max = 50)
            @Schema(description = "Predecessors and shares; every predecessor without a share where absent")
            List<@Valid @NotNull Share> from,

            @Size(max = 500)
            @Schema(
                    description =
                            "Units below a predecessor that go to this one; all of them where it is the only successor")
            List<@NotNull UUID> childIds) {

        public Successor {
            from = from == null ? List.of() : from;
            childIds = childIds == null ? List.of() : childIds;
        }

        boolean complete() {
            return code != null
                    && level != null
                    && kind != null
                    && name != null
                    && (level == UnitLevel.PROVINCE || parentId != null);
        }
    }

    /** Part of a predecessor that goes to a successor. */
    @Schema(name = "UnitShareInput", description = "Part of a predecessor that goes to a successor.")
    public record Share(
            @NotNull UUID predecessorId,

            @DecimalMin(value = "0", inclusive = false)
            @DecimalMax("1")
            @Schema(description = "Above 0, at most 1; absent where the decision gives none")
            BigDecimal share) {}
}
