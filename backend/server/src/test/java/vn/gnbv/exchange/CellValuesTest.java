package vn.gnbv.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellValuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234.567|1234567",
                "1.234|1234",
                "1.234.567,89|1234567.89",
                "1,234,567|1234567",
                "1,5|1.5",
                "13.6|13.6",
                "1 234 567|1234567",
                "150.000.000 đồng|150000000",
                "(1.000)|-1000",
                "-20|-20",
                "0|0",
                "1000000000000000|1000000000000000"
            })
    void numbersAreReadAsPeopleWriteThem(String written, BigDecimal meant) throws CellProblem {
        assertEquals(meant, CellValues.decimal(Cell.of(written)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.2.3", "12,34,56", "--1", "1e9", "NaN", "1.234.56", "#ERROR", "="})
    void whatIsNoNumberIsRefused(String written) {
        assertEquals(
                "number",
                assertThrows(CellProblem.class, () -> CellValues.decimal(Cell.of(written)))
                        .said()
                        .code());
    }

    @Test
    void aFractionIsNoWholeNumber() {
        Cell half = new Cell("0.5", new BigDecimal("0.5"), null);
        assertEquals(
                "whole-number",
                assertThrows(CellProblem.class, () -> CellValues.whole(half))
                        .said()
                        .code());
    }

    @ParameterizedTest
    @CsvSource({
        "15/03/2018,2018-03-15",
        "5/3/2018,2018-03-05",
        "15-03-2018,2018-03-15",
        "15.3.2018,2018-03-15",
        "2018-03-15,2018-03-15"
    })
    void daysAreReadWithTheDayFirst(String written, LocalDate meant) throws CellProblem {
        assertEquals(meant, CellValues.day(Cell.of(written)));
    }

    @Test
    void aSerialNumberIsADay() throws CellProblem {
        // LibreOffice 7.4: DATE(2018;6;30) formatted as a number is 43281.
        assertEquals(LocalDate.of(2018, 6, 30), CellValues.day(new Cell("43281", new BigDecimal("43281"), null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2018", "2018", "03/15/2018", "hôm nay", "15/03/18", "15/03/1800"})
    void whatIsNoDayIsRefused(String written) {
        assertThrows(CellProblem.class, () -> CellValues.day(Cell.of(written)));
    }

    @Test
    void headersAreKnownWithOrWithoutMarks() {
        ImportColumn amount = ImportForm.columns(ImportKind.ENTRIES).stream()
                .filter(column -> column.name().equals("amount"))
                .findFirst()
                .orElseThrow();
        for (String header : new String[] {
            "Số tiền (đồng)", "so tien", "SỐ TIỀN *", "Số tiền", "Amount (đồng)", "amount", "Số tiền đồng"
        }) {
            assertTrue(amount.means(header), header);
        }
        assertFalse(amount.means("Số hộ"));
    }

    @Test
    void wordsAndCodesAreChoices() throws CellProblem {
        ImportColumn source = ImportForm.columns(ImportKind.ENTRIES).stream()
                .filter(column -> column.name().equals("fundingSource"))
                .findFirst()
                .orElseThrow();
        for (String written :
                new String[] {"CENTRAL", "Ngân sách trung ương", "ngan sach trung uong", "Central budget"}) {
            assertEquals("CENTRAL", CellValues.choice(Cell.of(written), source));
        }
        assertThrows(CellProblem.class, () -> CellValues.choice(Cell.of("Ngân sách xã"), source));
    }
}
