package vn.gnbv.finding;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Evidence names what its kind says it is. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = EvidenceComplete.Validator.class)
@interface EvidenceComplete {
    String message() default "required|Loại bằng chứng này cần mục đó.|This kind of evidence needs it.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Tells the first thing that is missing. */
    class Validator implements ConstraintValidator<EvidenceComplete, FindingEvidence> {
        @Override
        public boolean isValid(FindingEvidence evidence, ConstraintValidatorContext context) {
            String missing = evidence == null || evidence.kind() == null ? null : missing(evidence);
            if (missing == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode(missing)
                    .addConstraintViolation();
            return false;
        }

        private static String missing(FindingEvidence evidence) {
            return switch (evidence.kind()) {
                case VISIT, MINUTES -> evidence.siteVisitId() == null ? "siteVisitId" : null;
                case PHOTO -> evidence.attachmentId() == null ? "attachmentId" : null;
                case DOCUMENT, RESPONSE ->
                    evidence.attachmentId() == null
                                    && (evidence.citation() == null
                                            || evidence.citation().isBlank())
                            ? "citation"
                            : null;
                case FIGURE -> missingOfFigure(evidence);
            };
        }

        private static String missingOfFigure(FindingEvidence evidence) {
            if (evidence.figureKey() == null || evidence.figureKey().isBlank()) {
                return "figureKey";
            }
            if (evidence.figureAsOf() == null) {
                return "figureAsOf";
            }
            return evidence.figureBlock() == null ? "figureBlock" : null;
        }
    }
}
