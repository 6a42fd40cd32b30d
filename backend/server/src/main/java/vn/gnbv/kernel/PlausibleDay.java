package vn.gnbv.kernel;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** A day that the programmes can be about: a year with a digit too many or too few is a slip of the hand. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlausibleDay.Validator.class)
public @interface PlausibleDay {
    String message() default
            "range|Ngày từ 1990-01-01 đến 2100-12-31.|The day must lie between 1990-01-01 and 2100-12-31.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A missing day is not its concern. */
    class Validator implements ConstraintValidator<PlausibleDay, LocalDate> {
        private static final int FIRST_YEAR = 1990;
        private static final int LAST_YEAR = 2100;

        @Override
        public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
            return day == null || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        }
    }
}
