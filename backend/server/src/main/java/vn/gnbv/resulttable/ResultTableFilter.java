package vn.gnbv.resulttable;

import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Of which place a table is, and of what level its rows. */
public class ResultTableFilter {
    @QueryParam("level")
    @Parameter(
            description =
                    "Of what level the rows are, `COMMUNE` where not given; none above the place that the table is of.")
    ResultTable.Level level;

    @QueryParam("unitId")
    @Parameter(
            description =
                    "Only households reviewed in this unit, one below it at any time, or one it came from; what the caller sees of the round where not "
                            + "given.")
    UUID unitId;

    ResultTable.Level levelOrCommune() {
        return Objects.requireNonNullElse(level, ResultTable.Level.COMMUNE);
    }
}
