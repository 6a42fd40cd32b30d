package vn.gnbv.page;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A file to check, or its checksum. */
public class CheckForm {
    @RestForm("file")
    @Schema(type = SchemaType.STRING, format = "binary", description = "The downloaded file, at most 40 MB")
    public FileUpload file;

    @RestForm
    @Schema(description = "Instead of the file: its SHA-256, 64 hexadecimal digits")
    public String sha256;
}
