package vn.gnbv.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.privacy.PersonalData;
import vn.gnbv.privacy.SealedText;
import vn.gnbv.review.PovertyCause;
import vn.gnbv.review.SupportNeed;

/** A row of a file of households on its way through the check. Personal data is in clear in here only, and leaves it sealed. */
final class HouseholdRow {
    final int number;
    final HouseholdSheet sheet;
    final int row;
    /** What stands in the cells, by our names of their columns. */
    final Map<String, String> cells = new LinkedHashMap<>();

    final List<CheckedRow.Problem> problems = new ArrayList<>();
    final List<ImportChange> changes = new ArrayList<>();
    boolean leads;
    int leadNumber;
    ImportAction householdAction = ImportAction.UNCHANGED;
    ImportAction memberAction = ImportAction.UNCHANGED;
    UUID householdId;
    UUID memberId;
    Integer householdVersion;
    Integer memberVersion;
    String code;
    List<UUID> units = List.of();
    UUID unitId;
    String village;
    UUID villageId;
    String address;
    String phone;
    SealedText sealedPhone = SealedText.NONE;
    LocalDate establishedOn;
    String name;
    String sex;
    Integer birthYear;
    LocalDate birthDate;
    String ethnicGroup;
    String relation;
    String identity;
    SealedText sealedIdentity = SealedText.NONE;
    String schooling;
    String education;
    Boolean healthInsurance;
    String work;
    String disability;
    Boolean merit;
    LocalDate joinedOn;
    BigDecimal reviewIncome;
    BigDecimal reviewIncomeScore;
    BigDecimal reviewDeprivationScore;
    String reviewDeprivations;
    String reviewStatus;
    /** Null where the cell is empty, as of needs: what is kept stays. */
    List<PovertyCause> reviewCauses;

    List<SupportNeed> reviewNeeds;
    String reviewNote;
    /** Null where the row brings none. */
    HouseholdReviewRow review;

    HouseholdRow(int number, HouseholdSheet sheet, int row) {
        this.number = number;
        this.sheet = sheet;
        this.row = row;
    }

    void blame(String field, Said said) {
        problems.add(new CheckedRow.Problem(field == null ? null : sheet.place(field), field, said));
    }

    boolean isRejected() {
        return householdAction == ImportAction.REJECTED || memberAction == ImportAction.REJECTED;
    }

    ImportAction action() {
        if (isRejected()) {
            return ImportAction.REJECTED;
        }
        if (memberAction == ImportAction.NEW || leads && householdAction == ImportAction.NEW) {
            return ImportAction.NEW;
        }
        boolean reviewed = review != null && review.action() != ImportAction.UNCHANGED;
        return reviewed || memberAction == ImportAction.CHANGED || leads && householdAction == ImportAction.CHANGED
                ? ImportAction.CHANGED
                : ImportAction.UNCHANGED;
    }

    static boolean isMasked(String text) {
        return text != null && text.startsWith(PersonalData.MASK);
    }
}
