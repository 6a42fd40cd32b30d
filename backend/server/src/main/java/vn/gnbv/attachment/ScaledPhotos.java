package vn.gnbv.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Copies of photos for public pages, each made once and kept beside the originals; they can be made again at any time. */
final class ScaledPhotos {
    private final Path folder;

    ScaledPhotos(Path folder) {
        this.folder = folder;
    }

    Optional<byte[]> find(String sha256, int width) throws IOException {
        Path place = place(sha256, width);
        return Files.isRegularFile(place) ? Optional.of(Files.readAllBytes(place)) : Optional.empty();
    }

    void keep(String sha256, int width, byte[] bytes) throws IOException {
        Path place = place(sha256, width);
        Files.createDirectories(place.getParent());
        Path arriving = Files.createTempFile(place.getParent(), "arriving", "");
        try {
            Files.write(arriving, bytes);
            Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    private Path place(String sha256, int width) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + "-" + width + ".jpg");
    }
}
