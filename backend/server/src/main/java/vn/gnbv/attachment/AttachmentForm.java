package vn.gnbv.attachment;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The parts of an upload. Ids come as text, for a part of a form has no type. */
public class AttachmentForm {
    @RestForm("file")
    @Schema(
            type = SchemaType.STRING,
            format = "binary",
            required = true,
            description = "JPEG, PNG, PDF, docx or xlsx, at most 20 MB; what it is is read from its content")
    public FileUpload file;

    @RestForm
    @Schema(format = "uuid", description = "Chosen by the client, or left to the server")
    public String id;

    @RestForm
    @Schema(format = "uuid", description = "The visit that it belongs to")
    public String siteVisitId;

    @RestForm
    @Schema(maxLength = 500)
    public String captionVi;

    @RestForm
    @Schema(maxLength = 500)
    public String captionEn;

    @RestForm
    @Schema(description = "`true`: those in the photo agree that it is shown outside the team", pattern = "true|false")
    public String consent;
}
