package vn.gnbv.finding;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A cause is objective or subjective, nothing else is. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CauseHasNature.Validator.class)
@interface CauseHasNature {
    String message() default
            "cause-nature|Nguyên nhân phải là khách quan hoặc chủ quan; loại khác thì không.|A cause is objective or subjective, nothing else is.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A kind that is missing is told by {@code @NotNull}. */
    class Validator implements ConstraintValidator<CauseHasNature, FindingInput> {
        @Override
        public boolean isValid(FindingInput input, ConstraintValidatorContext context) {
            if (input == null
                    || input.kind() == null
                    || (input.kind() == FindingKind.CAUSE) == (input.causeNature() != null)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("causeNature")
                    .addConstraintViolation();
            return false;
        }
    }
}
