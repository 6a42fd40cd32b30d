package vn.gnbv.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.gnbv.attachment.AttachmentService;
import vn.gnbv.report.ReportSource.Photo;
import vn.gnbv.report.ReportSource.Text;

/**
 * Reads the photos of visits, no larger than paper shows them, so that rendering stays within bounds of memory. Only so many as a
 * report can carry; for the rest, and for those that are gone, the report says by caption that the photo is not in it.
 */
@ApplicationScoped
class PhotoFiles {
    private static final int MOST_PHOTOS = 40;
    /** Over the width of the text, 16 cm: 250 pixels an inch. */
    private static final int WIDTH = 1600;

    private static final byte[] NONE = {};

    private final AttachmentService attachments;

    @Inject
    PhotoFiles(AttachmentService attachments) {
        this.attachments = attachments;
    }

    List<Photo> read(List<ReportStore.Photo> photos) {
        List<Photo> read = new ArrayList<>();
        for (ReportStore.Photo photo : photos) {
            boolean shown = read.size() < MOST_PHOTOS && attachments.isKept(photo.sha256());
            byte[] bytes = shown ? attachments.scaledPhoto(photo.sha256(), WIDTH) : NONE;
            read.add(new Photo(bytes, new Text(photo.captionVi(), photo.captionEn())));
        }
        return read;
    }
}
