package vn.gnbv.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.access.Database;
import vn.gnbv.access.DatabaseFailure;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Problem;
import vn.gnbv.kernel.Refusal;

/** The one place where exceptions become answers. */
public class Problems {
    /** How the platform says that a body came too slowly. */
    private static final String READ_TIMED_OUT = "Read timed out";

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    private final CurrentCaller current;
    private final Database database;
    private final SqlProblems sqlProblems;

    @Inject
    public Problems(CurrentCaller current, Database database, SqlProblems sqlProblems) {
        this.current = current;
        this.database = database;
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

    /** What begins with zeros is read as UTF-32, in which most numbers are no letters. */
    @ServerExceptionMapper
    public Response undecodable(CharConversionException failure) {
        return answer(new Refusal(CommonError.MALFORMED));
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

    /**
     * Bodies that did not come: of a caller who is gone, or was told already to go, and to whom nothing can be said; and forms
     * that end too early, for which the platform has no type of its own.
     */
    @ServerExceptionMapper
    public Response unread(IOException failure) {
        if (Causes.any(failure, HttpClosedException.class::isInstance)) {
            return Response.status(CommonError.TOO_SLOW.status()).build();
        }
        if (READ_TIMED_OUT.equals(failure.getMessage())) {
            return answer(new Refusal(CommonError.TOO_SLOW));
        }
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
            if (cause instanceof OptimisticLockException) {
                return answer(new Refusal(CommonError.WRITTEN_MEANWHILE));
            }
        }
        Language language = current.language();
        String request = current.caller().request();
        if (DatabaseAway.causes(failure)) {
            LOG.errorf(failure, "request %s failed: the database is away", request);
            return later(
                    "database-away",
                    language.choose(
                            "Cơ sở dữ liệu tạm không trả lời.", "The database does not answer for the moment."));
        }
        if (StorageAway.causes(failure)) {
            LOG.errorf(failure, "request %s failed: no file can be written", request);
            return later(
                    "storage-away",
                    language.choose(
                            "Kho tệp tạm không nhận thêm.", "The store of files takes nothing for the moment."));
        }
        LOG.errorf(failure, "request %s failed", request);
        return finish(
                Response.status(500),
                new ProblemDetail(
                        ProblemDetail.TYPE_PREFIX + "fault",
                        language.choose("Hệ thống gặp lỗi.", "The system failed."),
                        500,
                        null,
                        request,
                        null,
                        Map.of()));
    }

    /** Nothing was kept, and nobody has to be told: the same request may come again until it is answered. */
    private Response later(String type, String title) {
        return finish(
                Response.status(503).header("Retry-After", RETRY_AFTER_SECONDS),
                new ProblemDetail(
                        ProblemDetail.TYPE_PREFIX + type,
                        title,
                        503,
                        null,
                        current.caller().request(),
                        null,
                        Map.of()));
    }

    /** What the request expects goes before: where it is not there, nothing else is said. */
    private Response answer(Refusal refusal) {
        try {
            database.settle();
        } catch (Refusal missing) {
            return answered(missing);
        } catch (DatabaseFailure failure) {
            return fault(failure);
        }
        return answered(refusal);
    }

    private Response answered(Refusal refusal) {
        Problem problem = refusal.problem();
        Response.ResponseBuilder response = Response.status(problem.status());
        if (problem.status() == 401) {
            response.header("WWW-Authenticate", "Bearer realm=\"gnbv\"");
        }
        if (problem.status() == 503
                || problem == CommonError.IDEMPOTENCY_IN_PROGRESS
                || problem == CommonError.WRITTEN_MEANWHILE
                || problem == CommonError.EXPORTS_BUSY) {
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
