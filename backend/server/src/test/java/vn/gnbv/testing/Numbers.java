package vn.gnbv.testing;

import static org.hamcrest.Matchers.comparesEqualTo;

import java.math.BigDecimal;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;

/** Numbers of JSON by their value: 42 and 42.0 are the same. */
public final class Numbers {
    private Numbers() {}

    public static Matcher<Number> number(String value) {
        return new FeatureMatcher<>(comparesEqualTo(new BigDecimal(value)), "a number", "number") {
            @Override
            protected BigDecimal featureValueOf(Number actual) {
                return new BigDecimal(actual.toString());
            }
        };
    }
}
