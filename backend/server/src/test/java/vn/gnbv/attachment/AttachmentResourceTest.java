package vn.gnbv.attachment;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Evaluations.move;
import static vn.gnbv.testing.Evaluations.patch;
import static vn.gnbv.testing.Evaluations.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Evaluations;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Units;

/** Photos and documents: what they are is read from their content, and what is kept is bounded and clean. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class AttachmentResourceTest {
    private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Inject
    @ConfigProperty(name = "gnbv.data")
    String data;

    private static Response upload(
            String account, String address, String name, byte[] bytes, Map<String, String> said) {
        var request = as(account).multiPart("file", name, bytes, "image/svg+xml");
        said.forEach((part, value) -> request.multiPart(new io.restassured.builder.MultiPartSpecBuilder(value)
                .controlName(part)
                .charset("UTF-8")
                .build()));
        return request.post(address + "/attachments");
    }

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("type", equalTo("urn:gnbv:problem:" + code));
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aPhotoIsKeptUnderItsChecksumWithoutItsMetadata() throws Exception {
        String address = Evaluations.in("FIELD_WORK");
        Response added = upload(
                "danhgia2",
                address,
                "../Hộ dân.JPG",
                PhotosTest.jpeg(6),
                Map.of("captionVi", "Thăm hộ dân", "consent", "true"));
        added.then()
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .body("kind", equalTo("PHOTO"))
                .body("mediaType", equalTo("image/jpeg"))
                .body("captionVi", equalTo("Thăm hộ dân"))
                .body("width", is(40))
                .body("height", is(60))
                .body("consent", is(true));
        assertFalse(added.<String>path("fileName").contains("/"));
        String sha256 = added.path("sha256");
        byte[] kept = Files.readAllBytes(Path.of(data)
                .resolve("attachments")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256));
        assertEquals(
                sha256,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(kept)));
        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("GPS"));
        Response content = as("danhgia").get(added.header("Location") + "/content");
        content.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("ETag", "\"" + sha256 + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", containsString("inline; filename=\""));
        assertArrayEquals(kept, content.asByteArray());
        as("danhgia")
                .header("If-None-Match", "\"" + sha256 + "\"")
                .get(added.header("Location") + "/content")
                .then()
                .statusCode(304);
    }

    @Test
    void documentsAreTakenByTheirContentWhateverTheyAreCalled() throws IOException {
        String address = Evaluations.in("FIELD_WORK");
        upload("danhgia", address, "bien-ban.html", PDF, Map.of())
                .then()
                .statusCode(201)
                .body("kind", equalTo("DOCUMENT"))
                .body("mediaType", equalTo("application/pdf"))
                .body("fileName", equalTo("bien-ban.html.pdf"))
                .body("consent", is(false));
        upload("danhgia", address, "a.docx", zip("[Content_Types].xml", "word/document.xml"), Map.of())
                .then()
                .statusCode(201);
        Response sheet = upload("danhgia", address, "a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml"), Map.of());
        as("danhgia")
                .get(sheet.header("Location") + "/content")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment; filename=\"a.xlsx\""));
    }

    @Test
    void anythingElseIsRefusedWhateverItIsCalled() throws IOException {
        String address = Evaluations.in("FIELD_WORK");
        for (byte[] content : List.of(
                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                "GIF89a".getBytes(StandardCharsets.US_ASCII),
                "MZ".getBytes(StandardCharsets.US_ASCII),
                zip("a.txt"),
                zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0})) {
            refused(upload("danhgia", address, "photo.jpg", content, Map.of()), 415, "file-type-not-accepted");
        }
        refused(
                upload("danhgia", address, "bomb.png", PhotosTest.bomb(65_000, 65_000), Map.of()),
                413,
                "image-too-large");
        refused(upload("danhgia", address, "broken.png", PhotosTest.bomb(10, 10), Map.of()), 400, "image-unreadable");
        refused(upload("danhgia", address, "empty.png", new byte[0], Map.of()), 400, "file-missing");
        refused(as("danhgia").multiPart("captionVi", "x").post(address + "/attachments"), 400, "file-missing");
        byte[] large = new byte[21 * 1024 * 1024];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        refused(upload("danhgia", address, "large.pdf", large, Map.of()), 413, "file-too-large");
        as("danhgia").get(address + "/attachments").then().body("items", empty());
    }

    @Test
    void badPartsAreToldWhere() {
        String address = Evaluations.in("FIELD_WORK");
        for (Map.Entry<String, String> wrong : Map.of(
                        "siteVisitId", "no-id", "id", "1", "captionVi", "x".repeat(501), "consent", "maybe")
                .entrySet()) {
            upload("danhgia", address, "a.pdf", PDF, Map.of(wrong.getKey(), wrong.getValue()))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/" + wrong.getKey()));
        }
        refused(
                upload(
                        "danhgia",
                        address,
                        "a.pdf",
                        PDF,
                        Map.of("siteVisitId", UUID.randomUUID().toString())),
                400,
                "reference-not-found");
        post("danhgia", address + "/attachments", Map.of()).then().statusCode(415);
    }

    @Test
    void onlyTheTeamUploadsAndOnlyInFieldWorkAndDrafting() {
        String address = Evaluations.planned();
        refused(upload("danhgia", address, "a.pdf", PDF, Map.of()), 409, "evaluation-not-open");
        upload("tinh", address, "a.pdf", PDF, Map.of()).then().statusCode(404);
        upload("admin", address, "a.pdf", PDF, Map.of()).then().statusCode(403);
        String published = Evaluations.published();
        refused(upload("danhgia", published, "a.pdf", PDF, Map.of()), 409, "evaluation-not-open");
        upload("tinh", published, "a.pdf", PDF, Map.of()).then().statusCode(403);
    }

    @Test
    void aPhotoWithoutConsentStaysWithTheTeam() throws IOException {
        String address = Evaluations.in("FIELD_WORK");
        Response hidden = upload("danhgia", address, "a.jpg", PhotosTest.jpeg(1), Map.of());
        Response shown = upload("danhgia", address, "b.jpg", PhotosTest.jpeg(3), Map.of("consent", "true"));
        move("danhgia", address, "DRAFTING").then().statusCode(201);
        move("danhgia", address, "REVIEW").then().statusCode(201);
        Evaluations.publish(address);
        as("danhgia").get(address + "/attachments").then().body("items", hasSize(2));
        as("phantich").get(address + "/attachments").then().body("items", hasSize(1));
        as("phantich").get(hidden.header("Location")).then().statusCode(404);
        as("phantich").get(hidden.header("Location") + "/content").then().statusCode(404);
        as("phantich").get(shown.header("Location") + "/content").then().statusCode(200);
    }

    @Test
    void whatIsSaidOfItChangesItsBytesDoNot() {
        String address = Evaluations.in("FIELD_WORK");
        Response added = upload("danhgia", address, "a.pdf", PDF, Map.of());
        String visit = post(
                        "danhgia",
                        address + "/site-visits",
                        Map.of(
                                "unitId", Units.unit("23545"),
                                "level", "COMMUNE",
                                "visitedOn", "2018-11-07",
                                "selection", "SAMPLED",
                                "titleVi", "Thăm",
                                "titleEn", "Visit"))
                .path("id");
        patch("danhgia2", added.header("Location"), "\"v1\"", Map.of("siteVisitId", visit, "captionEn", "Minutes"))
                .then()
                .statusCode(200)
                .body("siteVisitId", equalTo(visit))
                .body("captionEn", equalTo("Minutes"));
        patch("danhgia2", added.header("Location"), "\"v2\"", Map.of("sha256", "0".repeat(64)))
                .then()
                .statusCode(400);
        as("danhgia").get(address + "/attachments?siteVisitId=" + visit).then().body("items", hasSize(1));
        as("danhgia")
                .header("If-Match", "\"v2\"")
                .delete(added.header("Location"))
                .then()
                .statusCode(204);
        as("danhgia").get(added.header("Location") + "/content").then().statusCode(404);
    }

    @Test
    void aRetriedUploadIsKeptOnce() throws IOException {
        String address = Evaluations.in("FIELD_WORK");
        Map<String, String> said = Map.of("id", UUID.randomUUID().toString(), "captionVi", "x");
        upload("danhgia", address, "a.jpg", PhotosTest.jpeg(1), said).then().statusCode(201);
        upload("danhgia", address, "a.jpg", PhotosTest.jpeg(1), said).then().statusCode(200);
        refused(upload("danhgia", address, "a.jpg", PhotosTest.jpeg(8), said), 409, "id-taken");
        String key = UUID.randomUUID().toString();
        List<Response> answers = List.of(
                as("danhgia")
                        .header("Idempotency-Key", key)
                        .multiPart("file", "b.pdf", PDF)
                        .post(address + "/attachments"),
                as("danhgia")
                        .header("Idempotency-Key", key)
                        .multiPart("file", "b.pdf", PDF)
                        .post(address + "/attachments"));
        assertEquals(answers.getFirst().asString(), answers.getLast().asString());
        assertTrue(answers.getLast().header("Idempotency-Replayed").equals("true"));
        as("danhgia").get(address + "/attachments").then().body("items", hasSize(2));
    }
}
