package vn.gnbv.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void controlCharactersAndTurnsOfDirectionAreDropped() {
        assertEquals("ab c", Markup.clean("a\u0000\u001B\u202E\u200Fb\tc\uFEFF\uFFFF"));
    }

    @Test
    void loneSurrogatesAreDroppedAndPairsKept() {
        assertEquals("x😀", Markup.clean("x\uD83D\uD83D\uDE00"));
    }

    @Test
    void decomposedLettersAreComposed() {
        assertEquals("Đắk", Markup.clean("Đắk"));
    }

    @Test
    void attributesAreQuoted() {
        assertEquals(
                "<p title=\"&quot;&lt;&amp;\">&amp;lt;</p>",
                Markup.fragment().element("p", "&lt;", "title", "\"<&").toString());
    }

    @Test
    void whatIsOpenedMustBeClosed() {
        assertThrows(
                IllegalStateException.class, () -> Markup.fragment().open("p").toString());
    }
}
