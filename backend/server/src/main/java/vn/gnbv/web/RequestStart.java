package vn.gnbv.web;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import vn.gnbv.access.Caller;
import vn.gnbv.access.Callers;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.access.Database;
import vn.gnbv.access.Role;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Refusal;

/**
 * The first look at a matched request, before its body is read, in the order in which the API refuses: is the row there (404),
 * may the caller write (403), are the parameters known and well formed (400). Of a list or a row that is only read, whether it is
 * there is asked with the first query; any other refusal waits for the answer.
 */
@Provider
public class RequestStart implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    CurrentIdentityAssociation identities;

    @Inject
    Callers callers;

    @Inject
    CurrentCaller current;

    @Inject
    AccessStore store;

    @Inject
    Database database;

    @Inject
    Parameters parameters;

    @Context
    ResourceInfo resource;

    @Context
    HttpHeaders headers;

    @Override
    public void filter(ContainerRequestContext request) {
        String given = request.getHeaderString(REQUEST_ID);
        String id = given != null && SAFE_ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        MDC.put("request", id);
        Language language = Language.of(request.getHeaderString("Accept-Language"));
        current.begin(Caller.nobody(id), language);
        current.begin(callers.of(identities.getIdentity(), id), language);
        Access access = resource.getResourceMethod().getAnnotation(Access.class);
        if (access == null) {
            access = resource.getResourceClass().getAnnotation(Access.class);
        }
        boolean reading = READING.contains(request.getMethod());
        if (access != null && (!reading || !access.part().isEmpty())) {
            expectRow(access, request);
            boolean waits = reading && access.read().length == 0 && !Formats.streamed(Formats.accepted(headers));
            if (!waits) {
                database.settle();
            }
        }
        if (access != null && !reading) {
            checkRole(access);
        }
        if (access != null && reading && access.read().length > 0 && !hasOne(access.read())) {
            throw new Refusal(CommonError.NOT_READABLE);
        }
        if (!resource.getResourceClass().isAnnotationPresent(PublicPage.class)) {
            parameters.check(resource.getResourceMethod(), request.getUriInfo());
        }
    }

    private void expectRow(Access access, ContainerRequestContext request) {
        MultivaluedMap<String, String> path = request.getUriInfo().getPathParameters();
        String id = path.getFirst("id");
        if (access.table().isEmpty() || id == null) {
            return;
        }
        String partId = access.part().isEmpty() ? null : path.getFirst(pathName(access.part()));
        current.expect(
                partId == null
                        ? AccessStore.row(access.table(), Parameters.id(id))
                        : AccessStore.part(access.table(), Parameters.id(id), access.part(), Parameters.id(partId)));
    }

    /** {@code site_visit} → {@code siteVisitId}. */
    private static String pathName(String part) {
        String[] words = part.split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (int index = 1; index < words.length; index++) {
            name.append(Character.toUpperCase(words[index].charAt(0))).append(words[index].substring(1));
        }
        return name.append("Id").toString();
    }

    private void checkRole(Access access) {
        Caller caller = current.caller();
        if (hasOne(access.write())) {
            return;
        }
        boolean granted = !access.grant().isEmpty()
                && caller.has(Role.PARTNER)
                && store.grants(caller.client()).contains(access.grant());
        if (!granted) {
            throw new Refusal(CommonError.FORBIDDEN);
        }
    }

    private boolean hasOne(Role[] roles) {
        return Arrays.stream(roles).anyMatch(current.caller()::has);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 300 && current.takeExpected() != null) {
            throw new IllegalStateException("answered without asking for what the request expects");
        }
        if (current.caller().request() != null) {
            response.getHeaders().putSingle(REQUEST_ID, current.caller().request());
        }
        // Public pages say themselves how long they may be kept; nothing else may.
        if (!response.getHeaders().containsKey("Cache-Control")) {
            response.getHeaders().putSingle("Cache-Control", "no-store");
        }
        MDC.remove("request");
    }
}
