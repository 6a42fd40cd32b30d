package vn.gnbv.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.gnbv.report.ReportSource.Photo;
import vn.gnbv.report.ReportSource.Text;

/**
 * Reads the photos of visits from the data folder, where attachments lie under their checksum. Only so many and so much as a
 * report can carry; for the rest, and for what cannot be read, the report says by caption that the photo is not in it.
 */
@ApplicationScoped
class PhotoFiles {
    private static final int MOST_PHOTOS = 40;
    private static final long MOST_BYTES_OF_ONE = 3_000_000;

    private final Path folder;

    @Inject
    PhotoFiles(@ConfigProperty(name = "gnbv.data") String data) {
        this.folder = Path.of(data).resolve("attachments");
    }

    List<Photo> read(List<ReportStore.Photo> photos) {
        List<Photo> read = new ArrayList<>();
        for (ReportStore.Photo photo : photos) {
            byte[] bytes = read.size() < MOST_PHOTOS ? bytes(photo.sha256()) : new byte[0];
            read.add(new Photo(bytes, new Text(photo.captionVi(), photo.captionEn())));
        }
        return read;
    }

    private byte[] bytes(String sha256) {
        Path file = folder.resolve(sha256.substring(0, 2)).resolve(sha256);
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES_OF_ONE
                    ? Files.readAllBytes(file)
                    : new byte[0];
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
