package vn.gnbv.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.FieldProblem;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Refusal;

/** Says where in the input, and why: validation and JSON errors as {@link FieldProblem}s. */
final class FieldProblems {
    private FieldProblems() {}

    static Refusal of(ConstraintViolationException violations, Language language) {
        return Refusal.invalid(violations.getConstraintViolations().stream()
                .map(violation -> of(violation, language))
                .sorted(Comparator.comparing(FieldProblem::pointer).thenComparing(FieldProblem::code))
                .toList());
    }

    private static FieldProblem of(ConstraintViolation<?> violation, Language language) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getName() != null && !node.getName().startsWith("<")) {
                    pointer.append('/').append(node.getName());
                }
            }
        }
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" ->
                field(pointer, "required", language.choose("Bắt buộc nhập.", "Required."));
            case "Size" ->
                field(
                        pointer,
                        "length",
                        language.choose(
                                "Dài từ %s đến %s.".formatted(attributes.get("min"), attributes.get("max")),
                                "Length must be %s to %s.".formatted(attributes.get("min"), attributes.get("max"))));
            case "Min", "DecimalMin" ->
                field(
                        pointer,
                        "range",
                        language.choose("Nhỏ nhất là %s.", "At least %s.").formatted(attributes.get("value")));
            case "Max", "DecimalMax" ->
                field(
                        pointer,
                        "range",
                        language.choose("Lớn nhất là %s.", "At most %s.").formatted(attributes.get("value")));
            case "Positive", "PositiveOrZero" ->
                field(pointer, "range", language.choose("Không nhận số âm.", "Must not be negative."));
            case "Pattern" ->
                field(pointer, "pattern", language.choose("Sai dạng.", "Does not have the expected form."));
            default -> custom(pointer, violation.getMessage(), language);
        };
    }

    /** Rules of our own give their message as {@code code|vietnamese|english}. */
    private static FieldProblem custom(StringBuilder pointer, String message, Language language) {
        String[] parts = message.split("\\|", -1);
        return parts.length == 3
                ? field(pointer, parts[0], language.choose(parts[1], parts[2]))
                : field(pointer, "invalid", language.choose("Không hợp lệ.", "Invalid."));
    }

    static Refusal of(JsonProcessingException failure, Language language) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return Refusal.invalid(List.of(field(
                    pointer(unknown),
                    "unknown-property",
                    language.choose("Không có trường này.", "No such property."))));
        }
        if (failure instanceof JsonParseException || !(failure instanceof JsonMappingException mapping)) {
            return new Refusal(CommonError.MALFORMED).with("position", position(failure));
        }
        if (mapping.getPath().isEmpty()) {
            return new Refusal(CommonError.MALFORMED);
        }
        String expected = failure instanceof InvalidFormatException format
                ? kindOf(format.getTargetType(), language)
                : language.choose("kiểu khác", "another type");
        return Refusal.invalid(List.of(field(
                pointer(mapping),
                "type",
                language.choose("Sai kiểu, cần %s.", "Wrong type: needs %s.").formatted(expected))));
    }

    private static String position(JsonProcessingException failure) {
        return failure.getLocation() == null
                ? ""
                : failure.getLocation().getLineNr() + ":"
                        + failure.getLocation().getColumnNr();
    }

    private static String kindOf(Class<?> type, Language language) {
        if (type.isEnum()) {
            return String.join(
                    ", ",
                    java.util.Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        }
        return switch (type.getSimpleName().toLowerCase(Locale.ROOT)) {
            case "uuid" -> "UUID";
            case "localdate" -> language.choose("ngày dạng 2018-06-30", "a date such as 2018-06-30");
            case "instant" -> language.choose("thời điểm RFC 3339", "an RFC 3339 moment");
            case "int", "integer", "long", "bigdecimal" -> language.choose("số", "a number");
            case "boolean" -> "true, false";
            default -> language.choose("văn bản", "text");
        };
    }

    private static StringBuilder pointer(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        failure.getPath()
                .forEach(step -> pointer.append('/')
                        .append(
                                step.getFieldName() != null
                                        ? step.getFieldName().replace("~", "~0").replace("/", "~1")
                                        : String.valueOf(step.getIndex())));
        return pointer;
    }

    private static FieldProblem field(CharSequence pointer, String code, String detail) {
        return new FieldProblem(pointer.toString(), code, detail);
    }
}
