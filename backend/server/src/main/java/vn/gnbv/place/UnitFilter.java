package vn.gnbv.place;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the list of administrative units. */
public class UnitFilter {
    @QueryParam("level")
    @Parameter(description = "Only units of this level.")
    UnitLevel level;

    @QueryParam("aboveLevel")
    @Parameter(description = "Only units of broader levels than this one; of `VILLAGE` all but villages.")
    UnitLevel aboveLevel;

    @QueryParam("code")
    @Parameter(description = "Only units with this GSO code.", example = "23473")
    String code;

    @QueryParam("parentId")
    @Parameter(description = "Only units directly under this one on the day asked for.")
    UUID parentId;

    @QueryParam("areaType")
    @Parameter(description = "Only units of this area type by place on the day asked for.")
    AreaType areaType;

    @QueryParam("q")
    @Parameter(
            description = "Part of the name, with or without diacritics, Đắk finds Đăk; or the beginning of the code.",
            example = "dak ha")
    String q;

    @QueryParam("anyDay")
    @Parameter(description = "`true` lists units of every time, not only those of the day asked for.")
    Boolean anyDay;
}
