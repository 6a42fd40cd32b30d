package vn.gnbv.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads a day as RFC 3339 writes it (full-date), {@code 2018-06-30}, and in no other form: years have four digits. */
final class DayReader extends StdScalarDeserializer<LocalDate> {
    /** Goes before the reader that comes with Jackson, which takes numbers, arrays and times too. */
    @JsonDeserialize(using = DayReader.class)
    interface MixIn {}

    private static final String FULL_DATE = "yyyy-mm-dd";

    DayReader() {
        super(LocalDate.class);
    }

    /** @throws DateTimeParseException for a text that is no day of the calendar in this form */
    static LocalDate day(String text) {
        if (text.length() != FULL_DATE.length()) {
            throw new DateTimeParseException("not " + FULL_DATE, text, 0);
        }
        return LocalDate.parse(text);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        String text = parser.getText();
        try {
            return day(text);
        } catch (DateTimeParseException malformed) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no day as %s", FULL_DATE);
        }
    }
}
