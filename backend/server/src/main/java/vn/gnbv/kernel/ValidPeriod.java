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

/** The last day of a period is not before its first; either may be absent. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidPeriod.Validator.class)
public @interface ValidPeriod {
    String from();

    String to();

    String message() default "period|Ngày cuối sớm hơn ngày đầu.|The last day is before the first.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares the two record components by name. */
    class Validator implements ConstraintValidator<ValidPeriod, Record> {
        private String from;
        private String to;

        @Override
        public void initialize(ValidPeriod constraint) {
            from = constraint.from();
            to = constraint.to();
        }

        @Override
        public boolean isValid(Record input, ConstraintValidatorContext context) {
            if (input == null) {
                return true;
            }
            LocalDate first = day(input, from);
            LocalDate last = day(input, to);
            if (first == null || last == null || !last.isBefore(first)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode(to)
                    .addConstraintViolation();
            return false;
        }

        private static LocalDate day(Record input, String component) {
            try {
                var accessor = input.getClass().getMethod(component);
                accessor.setAccessible(true);
                return (LocalDate) accessor.invoke(input);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
