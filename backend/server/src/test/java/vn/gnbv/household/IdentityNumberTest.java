package vn.gnbv.household;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decree 137/2015/NĐ-CP, article 13: province or country, century and sex, two digits of the birth year, six at random. */
class IdentityNumberTest {
    @ParameterizedTest
    @CsvSource({
        "062085000345, MALE, 1985,",
        "062185000345, FEMALE, 1985,",
        "062201000345, MALE, 2001,",
        "062315000345, FEMALE, 2015,",
        "120085000345, MALE, 1985,",
        "233123456, FEMALE, 1950,",
        "062085000345, FEMALE, 1985, IDENTITY_SEX",
        "062285000345, MALE, 1985, IDENTITY_BIRTH",
        "062085000345, MALE, 1986, IDENTITY_BIRTH",
        "099085000345, MALE, 1985, IDENTITY_PROVINCE",
        "000085000345, MALE, 1985, IDENTITY_PROVINCE",
        "0620850003, MALE, 1985, IDENTITY_FORM"
    })
    void aNumberFitsItsBearerOrSaysWhy(String number, Sex sex, int birthYear, HouseholdError misfit) {
        assertEquals(Optional.ofNullable(misfit), IdentityNumber.misfit(number, sex, birthYear));
    }
}
