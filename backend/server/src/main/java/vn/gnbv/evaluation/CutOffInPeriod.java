package vn.gnbv.evaluation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The cut-off day lies within the period that is evaluated. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CutOffInPeriod.Validator.class)
@interface CutOffInPeriod {
    String message() default
            "cut-off|Ngày chốt số liệu nằm ngoài kỳ đánh giá.|The cut-off day lies outside the period.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Days that are missing are told by {@code @NotNull}. */
    class Validator implements ConstraintValidator<CutOffInPeriod, EvaluationInput> {
        @Override
        public boolean isValid(EvaluationInput input, ConstraintValidatorContext context) {
            if (input == null || input.cutOffOn() == null || input.periodFrom() == null || input.periodTo() == null) {
                return true;
            }
            boolean within = !input.cutOffOn().isBefore(input.periodFrom())
                    && !input.cutOffOn().isAfter(input.periodTo());
            if (!within) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode("cutOffOn")
                        .addConstraintViolation();
            }
            return within;
        }
    }
}
