package vn.gnbv.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients call their files. */
class FileNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ảnh.jpg | ảnh.jpg",
                "../../etc/passwd | passwd.jpg",
                "C:\\Users\\x\\Hộ Đắk Tô.JPG | Hộ Đắk Tô.jpg",
                "evil.html | evil.html.jpg",
                ".htaccess | htaccess.jpg",
                "a\"b;c%0d%0a.jpg | a b c 0d 0a.jpg",
                "'' | tep.jpg",
                "'   ' | tep.jpg",
            })
    void aNameIsKeptAsTextOnly(String sent, String kept) {
        assertEquals(kept, FileNames.clean(sent, FileType.JPEG));
    }

    @Test
    void lineBreaksAndDirectionMarksVanish() {
        assertEquals("a b c.pdf", FileNames.clean("a\r\nb\u202Ec.pdf", FileType.PDF));
        assertEquals("a.pdf", FileNames.clean("a\0.pdf", FileType.PDF));
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        String name = FileNames.clean("😀".repeat(300), FileType.PNG);
        assertTrue(name.length() <= 200 && name.endsWith("😀.png"), name);
    }

    @Test
    void theHeaderIsAsciiWithTheNameInUtf8Beside() {
        String header = FileNames.disposition(AttachmentKind.PHOTO, "Đắk Tô.jpg");
        assertEquals("inline; filename=\"Dak To.jpg\"; filename*=UTF-8''%C4%90%E1%BA%AFk%20T%C3%B4.jpg", header);
        assertFalse(FileNames.disposition(AttachmentKind.DOCUMENT, "x.pdf").startsWith("inline"));
    }
}
