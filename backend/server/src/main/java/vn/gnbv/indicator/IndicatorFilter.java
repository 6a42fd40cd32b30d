package vn.gnbv.indicator;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the list of indicators. */
public class IndicatorFilter {
    @QueryParam("kind")
    @Parameter(description = "Only indicators of this kind.")
    IndicatorKind kind;

    @QueryParam("cut")
    @Parameter(description = "Only indicators parted this way.")
    IndicatorCut cut;

    @QueryParam("q")
    @Parameter(description = "Part of the code or a title, with or without diacritics.", example = "ho ngheo")
    String q;
}
