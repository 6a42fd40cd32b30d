package vn.gnbv.report;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The part of an upload. */
public class ScanForm {
    @RestForm("file")
    @Schema(
            type = SchemaType.STRING,
            format = "binary",
            required = true,
            description = "The signed paper as PDF, at most 20 MB; what it is is read from its content")
    public FileUpload file;
}
