package vn.gnbv.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.gnbv.attachment.AttachmentService;
import vn.gnbv.report.ReportSource.Photo;
import vn.gnbv.report.ReportSource.Text;

/**
 * Reads the photos of visits. Only so many and so much as a report can carry; for the rest, and for those that are gone, the
 * report says by caption that the photo is not in it.
 */
@ApplicationScoped
class PhotoFiles {
    private static final int MOST_PHOTOS = 40;
    private static final int MOST_BYTES_OF_ONE = 3_000_000;
    private static final byte[] NONE = {};

    private final AttachmentService attachments;

    @Inject
    PhotoFiles(AttachmentService attachments) {
        this.attachments = attachments;
    }

    List<Photo> read(List<ReportStore.Photo> photos) {
        List<Photo> read = new ArrayList<>();
        for (ReportStore.Photo photo : photos) {
            byte[] bytes = read.size() < MOST_PHOTOS
                    ? attachments.bytes(photo.sha256(), MOST_BYTES_OF_ONE).orElse(NONE)
                    : NONE;
            read.add(new Photo(bytes, new Text(photo.captionVi(), photo.captionEn())));
        }
        return read;
    }
}
