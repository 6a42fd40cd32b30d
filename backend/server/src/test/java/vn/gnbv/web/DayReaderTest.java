package vn.gnbv.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayReaderTest {
    private final ObjectMapper json = new ObjectMapper();

    /** In the order in which the server does it: Jackson's own reader comes last. */
    @BeforeEach
    void setUp() {
        new JsonSetup().customize(json);
        json.registerModule(new JavaTimeModule());
    }

    @Test
    void aDayIsRead() throws Exception {
        assertEquals(LocalDate.of(2020, 2, 29), json.readValue("\"2020-02-29\"", LocalDate.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"-0001-01-01\"",
                "\"+12345-01-01\"",
                "\"12345-01-01\"",
                "\"2018-02-29\"",
                "\"2018-06-30T00:00:00\"",
                "\"2018-6-30\"",
                "\" 2018-06-30\"",
                "\"\"",
                "[2018,6,30]",
                "17712",
                "{}",
                "true"
            })
    void nothingElseIs(String text) {
        assertThrows(MismatchedInputException.class, () -> json.readValue(text, LocalDate.class));
    }
}
