package vn.gnbv.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.FieldProblem;

/** RFC 9457 problem. */
@Schema(
        name = "Problem",
        description =
                "RFC 9457 problem details: why a request was refused, in the language of Accept-Language. "
                        + "Some problems carry members of their own, such as the first day on which a budget would be negative.")
public record ProblemDetail(
        @NotNull @Schema(description = "Stable identifier of the refusal", examples = "urn:gnbv:problem:not-found")
        String type,

        @NotNull @Schema(description = "What happened", examples = "Không tìm thấy.")
        String title,

        @NotNull @Schema(description = "HTTP status", examples = "404")
        int status,

        @Schema(description = "What happened here") String detail,

        @Schema(description = "Id of the request, to be quoted when asking for help")
        String request,

        @Schema(description = "The places in the input that need correcting")
        List<FieldProblem> errors,

        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> properties) {
    static final String MEDIA_TYPE = "application/problem+json";
    static final String TYPE_PREFIX = "urn:gnbv:problem:";
}
