package vn.gnbv.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.evaluation.Evaluation;
import vn.gnbv.evaluation.EvaluationError;
import vn.gnbv.evaluation.EvaluationService;
import vn.gnbv.evaluation.EvaluationState;
import vn.gnbv.evaluation.Part;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.KeptFiles;

/** Takes uploads in, and hands photos and documents to other features. */
@ApplicationScoped
public class AttachmentService {
    private static final Logger LOG = Logger.getLogger(AttachmentService.class);
    private static final int LARGEST_MEGABYTES = 20;
    private static final int LONGEST_CAPTION = 500;

    private final AttachmentStore store;
    private final KeptFiles files;
    private final ScaledPhotos scaled;
    private final Photos photos;
    private final AttachmentWriter writer;
    private final EvaluationService evaluations;
    private final CurrentCaller current;

    @Inject
    AttachmentService(
            AttachmentStore store,
            Photos photos,
            AttachmentWriter writer,
            EvaluationService evaluations,
            CurrentCaller current,
            @ConfigProperty(name = "gnbv.data") String data) {
        this.store = store;
        this.files = new KeptFiles(Path.of(data).resolve("attachments"));
        this.scaled = new ScaledPhotos(Path.of(data).resolve("scaled"));
        this.photos = photos;
        this.writer = writer;
        this.evaluations = evaluations;
        this.current = current;
    }

    /** Photos and documents that the caller sees, oldest first. */
    public List<Attachment> attachments(UUID evaluationId, boolean withoutSynthetic) {
        return store.all(evaluationId, withoutSynthetic);
    }

    /** Where the bytes of an attachment lie; they are there as long as the data folder is. */
    Path file(Attachment attachment) {
        return files.file(attachment.sha256()).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    /** Whether the bytes of an attachment that the caller sees are still there, by their checksum. */
    public boolean isKept(String sha256) {
        return files.file(sha256).isPresent();
    }

    /**
     * A photo for a page, drawn anew from pixels at most so wide; made once and kept beside the original. Whoever asks has made
     * sure that it may be shown.
     *
     * @param sha256 of the kept original
     * @param width in pixels, one of few, for each is kept
     */
    public byte[] scaledPhoto(String sha256, int width) {
        try {
            Optional<byte[]> kept = scaled.find(sha256, width);
            if (kept.isPresent()) {
                return kept.get();
            }
            Path original = files.file(sha256).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
            byte[] bytes = photos.scaled(original, width);
            keepScaled(sha256, width, bytes);
            return bytes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A reader gets the photo also where it cannot be kept: it is made again for the next. */
    private void keepScaled(String sha256, int width, byte[] bytes) {
        try {
            scaled.keep(sha256, width, bytes);
        } catch (IOException failure) {
            LOG.warnf("a scaled photo is not kept: %s", failure.getMessage());
        }
    }

    Response upload(UUID evaluationId, AttachmentForm form) {
        Evaluation evaluation = evaluations.get(evaluationId);
        if (evaluation.memberRole() == null) {
            throw new Refusal(CommonError.FORBIDDEN);
        }
        UUID id = id("/id", form.id);
        UUID siteVisitId = id("/siteVisitId", form.siteVisitId);
        String captionVi = caption("/captionVi", form.captionVi);
        String captionEn = caption("/captionEn", form.captionEn);
        if (form.consent != null && !form.consent.equals("true") && !form.consent.equals("false")) {
            throw invalid("/consent");
        }
        if (form.file == null || form.file.size() == 0) {
            throw Refusal.at("/file", AttachmentError.FILE_MISSING, current.language());
        }
        if (evaluation.state() != EvaluationState.FIELD_WORK && evaluation.state() != EvaluationState.DRAFTING) {
            throw new Refusal(EvaluationError.EVALUATION_NOT_OPEN).with("state", evaluation.state());
        }
        NewAttachment kept = keep(form.file, id, siteVisitId, captionVi, captionEn, "true".equals(form.consent));
        return Part.within(evaluationId, writer.create(evaluationId, kept));
    }

    private NewAttachment keep(
            FileUpload file, UUID id, UUID siteVisitId, String captionVi, String captionEn, boolean consent) {
        if (file.size() > LARGEST_MEGABYTES * 1024L * 1024L) {
            throw new Refusal(AttachmentError.FILE_TOO_LARGE, LARGEST_MEGABYTES);
        }
        try {
            FileType type = FileType.of(file.uploadedFile())
                    .orElseThrow(() -> new Refusal(AttachmentError.FILE_TYPE_NOT_ACCEPTED));
            String name = FileNames.clean(file.fileName(), type);
            if (type.kind() == AttachmentKind.PHOTO) {
                Photos.Photo photo = photos.redraw(file.uploadedFile(), type);
                String sha256 = files.keep(photo.bytes());
                return new NewAttachment(
                        id,
                        siteVisitId,
                        type.kind(),
                        name,
                        type.mediaType(),
                        photo.bytes().length,
                        photo.width(),
                        photo.height(),
                        sha256,
                        captionVi,
                        captionEn,
                        consent);
            }
            String sha256 = files.keep(Files.newInputStream(file.uploadedFile()));
            return new NewAttachment(
                    id,
                    siteVisitId,
                    type.kind(),
                    name,
                    type.mediaType(),
                    file.size(),
                    null,
                    null,
                    sha256,
                    captionVi,
                    captionEn,
                    consent);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private UUID id(String pointer, String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noUuid) {
            throw invalid(pointer);
        }
    }

    private String caption(String pointer, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST_CAPTION || text.indexOf('\0') >= 0) {
            throw invalid(pointer);
        }
        return text;
    }

    private Refusal invalid(String pointer) {
        return Refusal.at(pointer, CommonError.INVALID_PARAMETER, current.language(), pointer.substring(1));
    }
}
