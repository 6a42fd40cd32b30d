package vn.gnbv.exchange;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.HouseholdFiles.IMPORTS;
import static vn.gnbv.testing.HouseholdFiles.code;
import static vn.gnbv.testing.HouseholdFiles.send;
import static vn.gnbv.testing.HouseholdFiles.settled;
import static vn.gnbv.testing.Households.COMMUNE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.kernel.Sha256;
import vn.gnbv.testing.Accounts;
import vn.gnbv.testing.HouseholdFiles;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;

/** Files larger than a part in which they are kept. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class LargeUploadResourceTest {
    private static final int BEYOND = 61 * 1024 * 1024;

    /** One household in a file of more than three parts: the rest is a column that nobody reads. */
    private static byte[] file(String code) {
        StringBuilder lines = new StringBuilder(HouseholdFiles.HEADER + ";Ghi thêm\n");
        lines.append(code).append(";").append(COMMUNE).append(";;;;A Lớn;Nam;1985;14;;\n");
        String note = "ghi chú ".repeat(100);
        while (lines.length() < 3 * SealedFile.PART_BYTES) {
            lines.append(";;;;;;;;;;").append(note).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFileOfSeveralPartsIsKeptSealedAndRead() {
        byte[] file = file(code());
        String id =
                send("huyen", "text/csv", file).then().statusCode(201).extract().path("id");
        JsonPath checked = settled(id);
        assertEquals(1, checked.getInt("newRows"), checked.prettify());
        assertEquals(file.length, checked.getInt("sizeBytes"));
        assertEquals(Sha256.hex(file), checked.getString("sha256"));
    }

    @Test
    void theSameKeyBringsTheSameFileOnce() {
        byte[] file = file(code());
        String key = UUID.randomUUID().toString();
        String first = HouseholdFiles.sendWithKey(key, file)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        HouseholdFiles.sendWithKey(key, file)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        byte[] other = file.clone();
        other[other.length - 2] = 'x';
        HouseholdFiles.sendWithKey(key, other).then().statusCode(422);
        settled(first);
    }

    @Test
    void whatIsLargerThanAFileMayBeIsRefusedWithItsLimit() throws IOException, InterruptedException {
        long before = (Long) Sql.column("select count(*) from import_file_part").getFirst();
        HttpResponse<String> refused =
                sent(IMPORTS + "?kind=HOUSEHOLDS&fileName=a.csv", "text/csv", StreamedFile.MOST_BYTES + 1L);
        assertEquals(413, refused.statusCode(), refused.body());
        assertTrue(refused.body().contains("file-too-large"), refused.body());
        assertTrue(refused.body().contains(StreamedFile.MOST), refused.body());
        assertEquals(before, Sql.column("select count(*) from import_file_part").getFirst());
    }

    @Test
    void anythingElseIsRefusedFromSixtyMegabytesOn() throws IOException, InterruptedException {
        assertEquals(413, sent("/api/v1/households", "application/json", BEYOND).statusCode());
        as("huyen").get(IMPORTS).then().statusCode(200);
    }

    /** As many letters as asked for, sent as they are made; by a client that keeps none of them. */
    private static HttpResponse<String> sent(String path, String type, long bytes)
            throws IOException, InterruptedException {
        byte[] some = new byte[1024 * 1024];
        Arrays.fill(some, (byte) 'a');
        InputStream body = new InputStream() {
            private long left = bytes;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] target, int from, int length) {
                int read = (int) Math.min(Math.min(length, some.length), left);
                System.arraycopy(some, 0, target, from, read);
                left -= read;
                return read == 0 ? -1 : read;
            }
        };
        HttpRequest.BodyPublisher publisher =
                HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofInputStream(() -> body), bytes);
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                            .header("Authorization", "Bearer " + Accounts.token("huyen"))
                            .header("Content-Type", type)
                            .POST(publisher)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
