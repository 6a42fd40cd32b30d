package vn.gnbv.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.FieldProblem;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Problem;
import vn.gnbv.kernel.Refusal;

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

    static ProblemDetail of(Refusal refusal, Language language, String request) {
        Problem problem = refusal.problem();
        return new ProblemDetail(
                TYPE_PREFIX + problem.code(),
                title(problem.status(), language),
                problem.status(),
                refusal.detail(language),
                request,
                refusal.errors().isEmpty() ? null : List.copyOf(refusal.errors()),
                refusal.properties());
    }

    /** One title for each status, as RFC 9457 wants it: what differs from case to case stands in the detail. */
    private static String title(int status, Language language) {
        return switch (status) {
            case 401 -> language.choose("Chưa đăng nhập", "Not signed in");
            case 403 -> language.choose("Không có quyền", "No permission");
            case 404 -> language.choose("Không tìm thấy", "Not found");
            case 409 -> language.choose("Chưa thực hiện được", "Not possible as things stand");
            case 412, 428 -> language.choose("Bản ghi đã thay đổi", "The record has changed");
            case 413, 414, 431 -> language.choose("Quá lớn", "Too large");
            case 429 -> language.choose("Quá nhiều yêu cầu", "Too many requests");
            case 503 -> language.choose("Tạm không phục vụ được", "Not available for the moment");
            default -> language.choose("Yêu cầu không hợp lệ", "Invalid request");
        };
    }
}
