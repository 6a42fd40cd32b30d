package vn.gnbv.household;

/** What of an identity number does not fit its member. */
enum IdentityMisfit {
    FORM,
    PROVINCE,
    SEX,
    BIRTH,
    /** Sealed with a key that is not there. */
    UNREADABLE;

    static IdentityMisfit of(HouseholdError refusal) {
        return switch (refusal) {
            case IDENTITY_FORM -> FORM;
            case IDENTITY_PROVINCE -> PROVINCE;
            case IDENTITY_SEX -> SEX;
            case IDENTITY_BIRTH -> BIRTH;
            default -> throw new IllegalArgumentException(refusal.name());
        };
    }
}
