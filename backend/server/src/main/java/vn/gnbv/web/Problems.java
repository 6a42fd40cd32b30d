package vn.gnbv.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Problem;
import vn.gnbv.kernel.Refusal;

/** The one place where exceptions become answers. */
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    private final CurrentCaller current;
    private final SqlProblems sqlProblems;

    @Inject
    public Problems(CurrentCaller current, SqlProblems sqlProblems) {
        this.current = current;
        this.sqlProblems = sqlProblems;
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal) {
        return answer(refusal);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException violations) {
        return answer(FieldProblems.of(violations, current.language()));
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException failure) {
        return answer(FieldProblems.of(failure, current.language()));
    }

    /** Named apart, for the platform maps this one itself. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException failure) {
        return answer(FieldProblems.of(failure, current.language()));
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Response unauthenticated(SecurityException failure) {
        return answer(new Refusal(CommonError.UNAUTHENTICATED));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure) {
        return answer(new Refusal(CommonError.FORBIDDEN));
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable);
        }
        return answer(
                switch (failure.getResponse().getStatus()) {
                    case 401 -> new Refusal(CommonError.UNAUTHENTICATED);
                    case 403 -> new Refusal(CommonError.FORBIDDEN);
                    case 404 -> new Refusal(CommonError.NOT_FOUND);
                    case 405 -> new Refusal(CommonError.METHOD_NOT_ALLOWED, "");
                    case 406 -> new Refusal(CommonError.NOT_ACCEPTABLE);
                    case 413 -> new Refusal(CommonError.TOO_LARGE);
                    case 415 -> new Refusal(CommonError.UNSUPPORTED_MEDIA_TYPE);
                    default -> new Refusal(CommonError.MALFORMED);
                });
    }

    /** The platform has no type of its own for a form that ends too early. */
    @ServerExceptionMapper
    public Response unread(IOException failure) {
        boolean ofTheForm = Arrays.stream(failure.getStackTrace())
                .limit(1)
                .anyMatch(frame -> frame.getClassName().contains(".multipart."));
        return ofTheForm ? answer(new Refusal(CommonError.MALFORMED)) : unexpected(failure);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        return sqlProblems.refusal(failure).map(this::answer).orElseGet(() -> fault(failure));
    }

    private Response fault(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return answer(refusal);
            }
        }
        boolean databaseAway = DatabaseAway.causes(failure);
        LOG.errorf(failure, "request %s failed", current.caller().request());
        Language language = current.language();
        int status = databaseAway ? 503 : 500;
        String title = databaseAway
                ? language.choose("Cơ sở dữ liệu tạm không trả lời.", "The database does not answer for the moment.")
                : language.choose("Hệ thống gặp lỗi.", "The system failed.");
        Response.ResponseBuilder response = Response.status(status);
        if (databaseAway) {
            response.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        return finish(
                response,
                new ProblemDetail(
                        ProblemDetail.TYPE_PREFIX + (databaseAway ? "database-away" : "fault"),
                        title,
                        status,
                        null,
                        current.caller().request(),
                        null,
                        Map.of()));
    }

    private Response answer(Refusal refusal) {
        Problem problem = refusal.problem();
        Response.ResponseBuilder response = Response.status(problem.status());
        if (problem.status() == 401) {
            response.header("WWW-Authenticate", "Bearer realm=\"gnbv\"");
        }
        if (problem == CommonError.IDEMPOTENCY_IN_PROGRESS) {
            response.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        return finish(
                response,
                ProblemDetail.of(refusal, current.language(), current.caller().request()));
    }

    private Response finish(Response.ResponseBuilder response, ProblemDetail problem) {
        return response.type(ProblemDetail.MEDIA_TYPE)
                .header("Content-Language", current.language().tag())
                .header("Vary", "Accept-Language")
                .entity(problem)
                .build();
    }
}
