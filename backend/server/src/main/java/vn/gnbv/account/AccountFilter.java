package vn.gnbv.account;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the list of accounts. */
public class AccountFilter {
    @QueryParam("q")
    @Parameter(description = "Part of the name, user name or e-mail address; tones and case don't matter.")
    String q;

    @QueryParam("role")
    @Parameter(
            description = "Only accounts with this role.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"admin", "officer", "evaluator", "analyst", "partner"}))
    String role;

    @QueryParam("enabled")
    @Parameter(description = "Only accounts that can log in, or only those that cannot.")
    Boolean enabled;

    @QueryParam("unitState")
    @Parameter(description = "Only accounts whose unit stands so.")
    AccountUnitState unitState;
}
