package vn.gnbv.household;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Personal data that is shown masked. */
public enum PersonalField {
    @JsonProperty("identityNumber")
    IDENTITY_NUMBER,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("position")
    POSITION
}
