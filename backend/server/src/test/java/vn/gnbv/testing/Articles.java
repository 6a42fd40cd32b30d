package vn.gnbv.testing;

import static vn.gnbv.testing.Accounts.as;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Articles to try things on: danhgia writes, tinh publishes. */
public final class Articles {
    public static final String PATH = "/api/v1/publications";
    /** Stands in the Exif of every photo that is uploaded here. */
    public static final String PLACE = "GPS 14.35221 N 107.98532 E, NOKIA-7";

    private Articles() {}

    /** A published evaluation with two photos, the first with the consent of those in it. */
    public record Published(String evaluation, List<String> photos) {}

    public static Published evaluation(Map<String, ?> minutes) {
        String address = Evaluations.in("FIELD_WORK");
        if (!minutes.isEmpty()) {
            Map<String, Object> visit = new HashMap<>(Map.of(
                    "unitId",
                    Units.unit("23545"),
                    "level",
                    "COMMUNE",
                    "visitedOn",
                    "2018-06-12",
                    "selection",
                    "PURPOSIVE",
                    "titleVi",
                    "Làm việc tại xã",
                    "titleEn",
                    "Meeting in the commune",
                    "participants",
                    List.of()));
            visit.putAll(minutes);
            Evaluations.post("danhgia", address + "/site-visits", visit).then().statusCode(201);
        }
        List<String> photos = new ArrayList<>();
        for (String consent : List.of("true", "false")) {
            photos.add(as("danhgia")
                    .multiPart("file", "nha ong A Phang.jpg", photo(), "image/jpeg")
                    .multiPart(new MultiPartSpecBuilder(consent)
                            .controlName("consent")
                            .build())
                    .post(address + "/attachments")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        Evaluations.move("danhgia", address, "DRAFTING").then().statusCode(201);
        Evaluations.move("danhgia", address, "REVIEW").then().statusCode(201);
        Evaluations.publish(address);
        return new Published(address, photos);
    }

    public static Map<String, Object> input(String evaluation, List<String> photos) {
        Map<String, Object> input = new HashMap<>();
        input.put("evaluationId", Evaluations.id(evaluation).toString());
        input.put("slug", "bai-" + UUID.randomUUID().toString().substring(0, 13));
        input.put("titleVi", "Nửa chặng giảm nghèo <b>ở Kon Tum</b>");
        input.put("titleEn", "Half-way in Kon Tum");
        input.put("byline", "Tổ biên tập");
        input.put("summaryVi", "Đoàn đã làm việc tại tỉnh, huyện, xã.");
        input.put("summaryEn", "The team met the province, districts, communes.");
        input.put(
                "paragraphs",
                List.of(
                        paragraph("HEADING", "Những việc làm được", "What works"),
                        paragraph("ACHIEVEMENT", "Giống đến sớm.", "Seeds arrive early."),
                        paragraph("LIMITATION", "Phối hợp chưa đều.", "Coordination is uneven."),
                        paragraph("PARAGRAPH", "Vốn 714.000 triệu đồng tính đến 30/06/2018.", "VND 714,000 million.")));
        input.put(
                "photos",
                photos.stream()
                        .map(id -> Map.of(
                                "attachmentId", id, "captionVi", "Đoàn làm việc tại xã", "captionEn", "The team"))
                        .toList());
        input.put("relatedIds", List.of());
        input.put("showsReport", false);
        return input;
    }

    public static Map<String, Object> paragraph(String kind, String vi, String en) {
        return Map.of("kind", kind, "textVi", vi, "textEn", en);
    }

    public static Response write(String account, Map<String, Object> input) {
        return as(account).contentType(ContentType.JSON).body(input).post(PATH);
    }

    public static Response step(String account, String article, String to, int version, String reason) {
        Map<String, Object> step = new HashMap<>(Map.of("to", to, "publicationVersion", version));
        if (reason != null) {
            step.put("reasonVi", reason);
            step.put("reasonEn", reason);
        }
        return as(account).contentType(ContentType.JSON).body(step).post(article + "/transitions");
    }

    /** Address of the article of a new evaluation, out for everybody; its page is at {@code /p/<slug>}. */
    public static String published() {
        Published published = evaluation(Map.of());
        Response written = write(
                "danhgia",
                input(published.evaluation(), List.of(published.photos().getFirst())));
        written.then().statusCode(201);
        step("tinh", written.header("Location"), "PUBLISHED", 1, null).then().statusCode(201);
        return written.header("Location");
    }

    public static String page(String article) {
        return "/p/" + as("danhgia").get(article).path("slug");
    }

    /** A JPEG with a place and a device in its Exif. */
    public static byte[] photo() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
            byte[] plain = bytes.toByteArray();
            byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
            ByteBuffer exif = ByteBuffer.allocate(4 + 6 + place.length);
            exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
            exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(place);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.write(plain, 0, 2);
            whole.write(exif.array());
            whole.write(plain, 2, plain.length - 2);
            return whole.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
