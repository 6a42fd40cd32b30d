package vn.gnbv.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/** Numbers of a magnitude that can be written out: 1e400 and 1e-400 are short to send and long to keep. */
final class NumberReader extends StdDeserializer<BigDecimal> {
    private static final long serialVersionUID = 1;
    private static final long MOST_PLACES = 20;

    NumberReader() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        BigDecimal number = NumberDeserializers.BigDecimalDeserializer.instance.deserialize(parser, context);
        if (number != null && Math.abs((long) number.scale()) > MOST_PLACES) {
            return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, number, "too many places");
        }
        return number;
    }
}
