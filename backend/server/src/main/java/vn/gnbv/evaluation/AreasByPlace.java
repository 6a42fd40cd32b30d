package vn.gnbv.evaluation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.gnbv.place.AreaType;

/** One to three different area types by place; NOT_BY_AREA is a column of money, no place is of it. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AreasByPlace.Validator.class)
public @interface AreasByPlace {
    String message() default
            "area-types|Cần một đến ba loại địa bàn khác nhau: P30A, P135, OUTSIDE.|Needs one to three different area types: P30A, P135, OUTSIDE.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null is left to {@code @NotNull}. */
    class Validator implements ConstraintValidator<AreasByPlace, List<AreaType>> {
        private static final Set<AreaType> BY_PLACE = EnumSet.of(AreaType.P30A, AreaType.P135, AreaType.OUTSIDE);

        @Override
        public boolean isValid(List<AreaType> areas, ConstraintValidatorContext context) {
            return areas == null
                    || (!areas.isEmpty()
                            && new HashSet<>(areas).size() == areas.size()
                            && areas.stream().allMatch(area -> area != null && BY_PLACE.contains(area)));
        }
    }
}
