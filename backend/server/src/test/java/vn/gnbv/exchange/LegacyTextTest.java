package vn.gnbv.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text from before Unicode is recognised by its words and read. */
class LegacyTextTest {
    @ParameterizedTest
    @CsvSource({
        "TCVN3, Hä vµ tªn, Họ và tên",
        "TCVN3, Quan hÖ víi chñ hé, Quan hệ với chủ hộ",
        "TCVN3, NguyÔn V¨n §øc, Nguyễn Văn Đức",
        "VNI, Hoï vaø teân, Họ và tên",
        "VNI, Quan heä vôùi chuû hoä, Quan hệ với chủ hộ",
        "VNI, Nguyeãn Vaên Ñöùc, Nguyễn Văn Đức",
        "UNICODE, Nguyễn Văn Đức, Nguyễn Văn Đức",
        "UNICODE, Xơ-đăng, Xơ-đăng"
    })
    void theCodeIsFoundAndTheTextIsRead(LegacyText code, String written, String meant) {
        assertEquals(code, LegacyText.of(List.of(written)));
        assertEquals(meant, code.read(written));
    }

    @Test
    void decomposedTextIsComposed() {
        String decomposed = Normalizer.normalize("Họ và tên", Normalizer.Form.NFD);
        assertEquals("Họ và tên", LegacyText.of(List.of(decomposed)).read(decomposed));
    }

    @Test
    void aCellInUnicodeStaysInASheetOfAnotherCode() {
        assertEquals("Đắk Hà", LegacyText.TCVN3.read("Đắk Hà"));
        assertEquals("Đắk Hà", LegacyText.VNI.read("Đắk Hà"));
    }

    @Test
    void namesWithoutMarksSpeakForNothing() {
        assertEquals(LegacyText.UNICODE, LegacyText.of(List.of("A Nhung", "Y Blon", "1985")));
    }
}
