package vn.gnbv.kernel;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One place in the input that needs correcting.
 *
 * @param pointer JSON pointer into the body, or {@code ?name} of a query parameter
 * @param code stable code
 * @param detail what is wrong, in the language of the request
 */
@Schema(name = "FieldProblem", description = "One place in the input that needs correcting.")
public record FieldProblem(
        @NotNull
        @Schema(description = "JSON pointer into the body, or ?name of a query parameter", examples = "/amount")
        String pointer,

        @NotNull @Schema(description = "Stable code", examples = "required")
        String code,

        @NotNull @Schema(description = "What is wrong, in the language of Accept-Language")
        String detail) {}
