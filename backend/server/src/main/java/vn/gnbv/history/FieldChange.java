package vn.gnbv.history;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One field that a change touched. */
@Schema(
        description =
                "One field that a change touched. Values as text; personal data is never told, only that it changed.")
public record FieldChange(
        @NotNull @Schema(description = "Name of the field, as the resource has it", examples = "endsOn")
        String field,

        @Schema(description = "What it was; absent for none", examples = "2018-06-30")
        String before,

        @Schema(description = "What it became; absent for none", examples = "2018-12-31")
        String after,

        @Schema(description = "Name of what it referred to, where it refers to something that the caller sees")
        String beforeLabel,

        @Schema(description = "Name of what it now refers to, likewise")
        String afterLabel) {

    /** The database names its columns with underscores, the API in camel case. */
    public FieldChange {
        StringBuilder camel = new StringBuilder();
        for (String word : field.split("_")) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        field = camel.toString();
    }
}
