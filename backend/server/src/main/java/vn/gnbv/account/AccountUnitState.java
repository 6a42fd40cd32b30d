package vn.gnbv.account;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.access.Role;

/** Whether the unit that bounds what an account sees is there. */
@Schema(
        description =
                "KNOWN: the claim names a unit; UNKNOWN: it names none, so that the account sees no rows; MISSING: there is no "
                        + "claim, though a role needs one; NOT_NEEDED: there is none, and no role needs one.")
public enum AccountUnitState {
    KNOWN,
    UNKNOWN,
    MISSING,
    NOT_NEEDED;

    /**
     * @param claim null for none
     * @param unitId what the claim names; null for nothing
     */
    static AccountUnitState of(String claim, UUID unitId, List<String> roles) {
        if (unitId != null) {
            return KNOWN;
        }
        if (claim != null) {
            return UNKNOWN;
        }
        return roles.stream().anyMatch(role -> !role.equals(Role.ADMIN.wireName())) ? MISSING : NOT_NEEDED;
    }
}
