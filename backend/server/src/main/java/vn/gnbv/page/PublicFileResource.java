package vn.gnbv.page;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.report.IssueService;
import vn.gnbv.report.ReportFormat;
import vn.gnbv.web.PublicPage;

/** Issued files for strangers: to check one, and to download those that may be. */
@Path("/p")
@PermitAll
@PublicPage
@Produces(PageResource.HTML)
public class PublicFileResource {
    @Inject
    Pages pages;

    @Inject
    PageStore store;

    @Inject
    FileCheck check;

    @Inject
    IssueService issues;

    @GET
    @Path("/check")
    @Operation(hidden = true)
    public Response form(@QueryParam("lang") String lang) {
        return PageResource.withHeaders(
                Response.ok(pages.check(PageResource.language(lang), writer -> null), PageResource.HTML),
                PageHeaders.ASK_AGAIN);
    }

    @POST
    @Path("/check")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response check(@QueryParam("lang") String lang, @BeanParam CheckForm form) {
        Language language = PageResource.language(lang);
        try {
            FileCheck.Answer answer = check.check(form.file, form.sha256);
            return page(200, pages.check(language, writer -> writer.checked(answer)));
        } catch (Refusal refusal) {
            String why = refusal.detail(language);
            return page(refusal.problem().status(), pages.check(language, writer -> Pages.notChecked(language, why)));
        }
    }

    @GET
    @Path("/files/{sha256}")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response download(@PathParam("sha256") String sha256, @QueryParam("lang") String lang) {
        Optional<PublicIssue.Download> file =
                sha256.matches("[0-9a-f]{64}") ? store.download(sha256) : Optional.empty();
        if (file.isEmpty()) {
            return page(404, pages.notFound(PageResource.language(lang)).html());
        }
        String mediaType = switch (file.get().format()) {
            case "docx" -> ReportFormat.WORD;
            case "pdf" -> ReportFormat.PORTABLE;
            default -> ReportFormat.PAGE + ";charset=utf-8";
        };
        // An article may be withdrawn, so the bytes may be kept and are asked for again each time.
        return PageResource.withHeaders(
                Response.ok(issues.bytes(sha256), mediaType)
                        .header("ETag", "\"" + sha256 + "\"")
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"" + file.get().name() + "\""),
                PageHeaders.ASK_AGAIN);
    }

    private static Response page(int status, String html) {
        return PageResource.withHeaders(Response.status(status).entity(html).type(PageResource.HTML), "no-store");
    }
}
