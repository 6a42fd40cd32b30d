package vn.gnbv.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1", "+1", "-1", "@A", " =1", "\t1", "\r1", "\n1", "\uFF1D1", "'=1", "''=1", "'\t1", "-", "="})
    void whatASpreadsheetCouldRunGetsAnApostropheWhichIsTakenBack(String text) {
        assertEquals("'" + text, FormulaGuard.guarded(text));
        assertEquals(text, FormulaGuard.unguarded(FormulaGuard.guarded(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "'", "'a", "1-1", " a", "'90", "xã"})
    void otherTextStaysAsItIs(String text) {
        assertEquals(text, FormulaGuard.guarded(text));
        assertEquals(text, FormulaGuard.unguarded(text));
    }
}
