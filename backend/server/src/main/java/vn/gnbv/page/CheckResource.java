package vn.gnbv.page;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.web.Formats;

@Path("/api/v1/publications/check")
@Produces(Formats.JSON)
@PermitAll
@Tag(name = "Publications")
public class CheckResource {
    @Inject
    FileCheck check;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "checkPublicationFile",
            summary = "Check a downloaded file against the issued ones",
            description =
                    "Needs no login. Says of which report the file is, which issue, format and language, when it was issued, what "
                            + "replaced it, and its key numbers; or that it was not issued, as any file is that a program saved again. The "
                            + "file is not kept.")
    public CheckedFile check(@BeanParam CheckForm form) {
        FileCheck.Answer answer = check.check(form.file, form.sha256);
        return answer.file().map(IssuedFile::checked).orElseGet(() -> IssuedFile.unknown(answer.sha256()));
    }
}
