package vn.gnbv.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.Optional;
import java.util.UUID;
import vn.gnbv.access.Database;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.kernel.Sha256;

/**
 * Runs a writing method in one transaction. With an {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header-07) the
 * first answer is kept in that transaction, and a retry gets it word for word; the key belongs to client and user.
 */
@Writes
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class WritesInterceptor {
    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;

    @Inject
    Database database;

    @Inject
    IdempotencyStore store;

    @Inject
    Uses uses;

    @Inject
    ObjectMapper json;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @Context
    Request request;

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        String key = "POST".equals(request.getMethod()) ? headers.getHeaderString(HEADER) : null;
        Writes writes = invocation.getMethod().getAnnotation(Writes.class);
        if (key == null && writes.keyRequired()) {
            throw new Refusal(CommonError.IDEMPOTENCY_KEY_REQUIRED);
        }
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new Refusal(CommonError.IDEMPOTENCY_KEY_INVALID);
        }
        try {
            return key == null
                    ? database.transaction(writes.timeoutSeconds(), () -> whole(invocation))
                    : database.transaction(
                            writes.timeoutSeconds(), store.claim(key), kept -> once(key, kept, invocation));
        } catch (RuntimeException failure) {
            if (IdempotencyStore.isWaitedFor(failure)) {
                throw new Refusal(CommonError.IDEMPOTENCY_IN_PROGRESS);
            }
            throw "DELETE".equals(request.getMethod()) ? uses.explained(failure, this::deletedId) : failure;
        }
    }

    /** What a deletion is about is the last part of its address, whether or not a slash follows. */
    private UUID deletedId() {
        String path = uri.getPath().replaceAll("/+$", "");
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private Object whole(InvocationContext invocation) throws Exception {
        Object answer = invocation.proceed();
        store.checkDeferred();
        return answer;
    }

    private Response once(String key, Optional<IdempotencyStore.Kept> kept, InvocationContext invocation)
            throws Exception {
        String hash = hash(invocation);
        if (kept.isPresent()) {
            if (!kept.get().requestHash().equals(hash)) {
                throw new Refusal(CommonError.IDEMPOTENCY_KEY_REUSED);
            }
            return replay(kept.get());
        }
        Response answer = (Response) invocation.proceed();
        String body = answer.hasEntity() ? json.writeValueAsString(answer.getEntity()) : null;
        store.keep(
                key,
                new IdempotencyStore.Kept(
                        hash,
                        answer.getStatus(),
                        body,
                        answer.getHeaderString("ETag"),
                        answer.getHeaderString("Location")));
        return answer;
    }

    private static Response replay(IdempotencyStore.Kept kept) {
        Response.ResponseBuilder response = Response.status(kept.status()).header("Idempotency-Replayed", "true");
        if (kept.body() != null) {
            response.entity(kept.body()).type(Formats.JSON);
        }
        if (kept.etag() != null) {
            response.header("ETag", kept.etag());
        }
        if (kept.location() != null) {
            response.header("Location", kept.location());
        }
        return response.build();
    }

    /** Method, path and body: two requests that mean the same have the same hash, whatever the order of their properties. */
    private String hash(InvocationContext invocation) throws JsonProcessingException {
        StringBuilder text = new StringBuilder(request.getMethod())
                .append(' ')
                .append(uri.getRequestUri().getRawPath())
                .append('?')
                .append(uri.getRequestUri().getRawQuery());
        Parameter[] parameters = invocation.getMethod().getParameters();
        for (int index = 0; index < parameters.length; index++) {
            if (isBody(parameters[index])) {
                text.append('\n').append(json.writeValueAsString(invocation.getParameters()[index]));
            }
        }
        return Sha256.hex(text.toString());
    }

    private static boolean isBody(Parameter parameter) {
        for (Annotation annotation : parameter.getAnnotations()) {
            if (annotation.annotationType().getPackageName().startsWith("jakarta.ws.rs")) {
                return false;
            }
        }
        return true;
    }
}
