package vn.gnbv.household;

import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Form of a personal identity number. Twelve digits (Decree 137/2015/NĐ-CP, article 13): three for the province of birth, or the
 * country, one for century and sex, two for the year of birth, six at random. Nine digits: the identity card of old, of which
 * nothing can be checked.
 */
public final class IdentityNumber {
    private static final int OLD_LENGTH = 9;
    private static final int LENGTH = 12;
    private static final int FIRST_CENTURY = 1900;
    private static final int CENTURY = 100;
    private static final int FIRST_COUNTRY = 100;

    /** The 63 provinces of 2008 to 2025; who was born in them keeps the number. From memory of circular 07/2016/TT-BCA. */
    private static final BitSet PROVINCES = IntStream.of(
                    1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38,
                    40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80,
                    82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96)
            .collect(BitSet::new, BitSet::set, BitSet::or);

    private IdentityNumber() {}

    /** What of a number does not fit a member; empty for one that does. */
    public static Optional<HouseholdError> misfit(String number, Sex sex, int birthYear) {
        boolean digits = number.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        if (digits && number.length() == OLD_LENGTH) {
            return Optional.empty();
        }
        if (!digits || number.length() != LENGTH) {
            return Optional.of(HouseholdError.IDENTITY_FORM);
        }
        int place = Integer.parseInt(number.substring(0, 3));
        if (place < FIRST_COUNTRY && !PROVINCES.get(place)) {
            return Optional.of(HouseholdError.IDENTITY_PROVINCE);
        }
        int centuryAndSex = number.charAt(3) - '0';
        if ((centuryAndSex % 2 == 0) != (sex == Sex.MALE)) {
            return Optional.of(HouseholdError.IDENTITY_SEX);
        }
        int year = FIRST_CENTURY + centuryAndSex / 2 * CENTURY + Integer.parseInt(number.substring(4, 6));
        return year == birthYear ? Optional.empty() : Optional.of(HouseholdError.IDENTITY_BIRTH);
    }
}
