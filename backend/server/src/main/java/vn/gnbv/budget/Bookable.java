package vn.gnbv.budget;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an entry must be whatever its budget: no half of a pair, a sign that fits its kind, a reversal of something. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Bookable.Validator.class)
@interface Bookable {
    String message() default "invalid|Không hợp lệ.|Invalid.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says at which field the entry is wrong; what is missing is said by the fields' own constraints. */
    class Validator implements ConstraintValidator<Bookable, EntryInput> {
        @Override
        public boolean isValid(EntryInput input, ConstraintValidatorContext context) {
            if (input == null || input.kind() == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            boolean valid = true;
            if (input.kind().paired()) {
                valid = refuse(
                        context,
                        "kind",
                        "pair|Điều chuyển, chuyển nguồn được ghi thành cặp.|Transfers and carry-overs are booked as pairs.");
            }
            if (input.amount() != null && input.amount() <= 0 && input.kind() != EntryKind.ADJUSTMENT) {
                valid = refuse(context, "amount", "range|Số tiền phải lớn hơn 0.|The amount must be positive.");
            }
            if (input.amount() != null && input.amount() == 0 && input.kind() == EntryKind.ADJUSTMENT) {
                valid = refuse(context, "amount", "range|Số tiền phải khác 0.|The amount must not be zero.");
            }
            if (input.kind() == EntryKind.REVERSAL && input.reversesId() == null) {
                valid = refuse(
                        context,
                        "reversesId",
                        "required|Bút toán đảo phải nêu bút toán gốc.|A reversal names an entry.");
            }
            if (input.kind() != EntryKind.REVERSAL && input.reversesId() != null) {
                valid = refuse(
                        context,
                        "reversesId",
                        "unexpected|Chỉ bút toán đảo nêu bút toán gốc.|Only a reversal names an entry.");
            }
            return valid;
        }

        private static boolean refuse(ConstraintValidatorContext context, String field, String message) {
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(field)
                    .addConstraintViolation();
            return false;
        }
    }
}
