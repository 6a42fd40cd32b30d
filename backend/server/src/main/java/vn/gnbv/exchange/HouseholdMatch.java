package vn.gnbv.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.gnbv.household.HouseholdError;
import vn.gnbv.household.IdentityNumber;
import vn.gnbv.household.Sex;
import vn.gnbv.kernel.Ids;
import vn.gnbv.privacy.PersonalData;
import vn.gnbv.privacy.SealedText;
import vn.gnbv.review.ReviewError;

/**
 * Compares the households of a file with those that are kept. An empty cell leaves what is kept; a member is found by the identity
 * number, else by name and birth year. A household in which a row is wrong is left out as a whole.
 */
final class HouseholdMatch {
    static final String PHONE = "household.phone";
    static final String IDENTITY = "household_member.identity";

    private final HouseholdFacts facts;
    private final PersonalData personal;
    private final Map<String, KeptHousehold> kept = new HashMap<>();
    private final Map<UUID, List<KeptMember>> members = new HashMap<>();
    private final HouseholdReviewMatch reviews;
    private final Map<UUID, HouseholdReviewMatch.Kept> keptReviews;

    record KeptHousehold(
            UUID id,
            String code,
            UUID unitId,
            UUID villageId,
            String address,
            String phoneSealed,
            String phoneHash,
            String phoneTail,
            String state,
            LocalDate establishedOn,
            int version) {}

    record KeptMember(
            UUID id,
            UUID householdId,
            String name,
            String sex,
            int birthYear,
            LocalDate birthDate,
            String ethnicGroupCode,
            String relation,
            String identitySealed,
            String identityHash,
            String identityTail,
            String schooling,
            String education,
            Boolean healthInsurance,
            String work,
            String disability,
            boolean merit,
            LocalDate joinedOn,
            LocalDate leftOn,
            int version) {}

    /** @param reviews null where no round was chosen */
    HouseholdMatch(
            HouseholdFacts facts,
            PersonalData personal,
            List<KeptHousehold> households,
            List<KeptMember> ofThem,
            HouseholdReviewMatch reviews,
            Map<UUID, HouseholdReviewMatch.Kept> keptReviews) {
        this.reviews = reviews;
        this.keptReviews = keptReviews;
        this.facts = facts;
        this.personal = personal;
        households.forEach(one -> kept.put(one.unitId() + "/" + one.code(), one));
        ofThem.forEach(one -> members.computeIfAbsent(one.householdId(), id -> new ArrayList<>())
                .add(one));
    }

    /** Decides what the rows of one household do; the first carries what is the household's. */
    void decide(List<HouseholdRow> rows) {
        HouseholdRow lead = rows.getFirst();
        lead.leads = true;
        KeptHousehold home = home(lead);
        household(lead, home);
        Set<UUID> taken = new HashSet<>();
        boolean headFound = false;
        for (HouseholdRow row : rows) {
            row.leadNumber = lead.number;
            row.householdId = lead.householdId;
            row.code = lead.code;
            row.unitId = lead.unitId;
            if (row != lead) {
                agree(lead, row);
            }
            if (row.relation == null && row == lead && home == null) {
                row.relation = "HEAD";
            }
            member(lead, row, taken);
            if ("HEAD".equals(row.relation)) {
                if (headFound) {
                    row.blame("relation", Said.of(HouseholdError.SECOND_HEAD));
                }
                headFound = true;
            }
        }
        if (home != null && headFound) {
            refuseSecondHead(home, rows, taken);
        }
        review(lead, rows);
        if (rows.stream().anyMatch(row -> !row.problems.isEmpty())) {
            rows.forEach(HouseholdMatch::reject);
        } else {
            rows.forEach(row -> row.householdAction = lead.householdAction);
        }
    }

    private void review(HouseholdRow lead, List<HouseholdRow> rows) {
        if (reviews != null) {
            reviews.decide(lead, lead.householdVersion == null ? null : keptReviews.get(lead.householdId));
            boolean nobody = rows.stream()
                    .allMatch(row -> row.joinedOn != null
                            && row.joinedOn.isAfter(reviews.round().reviewedOn()));
            if (lead.review != null && lead.householdVersion == null && nobody) {
                lead.blame("joinedOn", Said.of(ReviewError.REVIEW_PERSONS));
            }
        } else if (HouseholdForm.REVIEW.stream().anyMatch(lead.cells::containsKey)) {
            lead.blame(
                    HouseholdForm.REVIEW.stream()
                            .filter(lead.cells::containsKey)
                            .findFirst()
                            .orElseThrow(),
                    new Said(
                            "review-round-needed",
                            "Tệp có kết quả rà soát: chọn đợt rà soát khi tải tệp lên, hoặc bỏ các cột này.",
                            "The file has results of a review: choose the round with the file, or leave these columns out."));
        }
        for (HouseholdRow row : rows) {
            if (row != lead) {
                HouseholdForm.REVIEW.forEach(field -> differs(row, field, lead.cells.get(field), row.cells.get(field)));
            }
        }
    }

    /** New households of a file with reviews were there on the day of the round. */
    private LocalDate since() {
        return reviews == null ? facts.today() : reviews.round().reviewedOn();
    }

    private static void reject(HouseholdRow row) {
        row.review = null;
        row.householdAction = ImportAction.REJECTED;
        row.memberAction = ImportAction.REJECTED;
        row.changes.clear();
        if (row.problems.isEmpty()) {
            row.blame(
                    null,
                    new Said(
                            "household-left-out",
                            "Một dòng khác của hộ này có lỗi: cả hộ bị bỏ ra.",
                            "Another row of this household is wrong: all of it is left out."));
        }
    }

    /** What later rows repeat of the household has to be the same. */
    private static void agree(HouseholdRow lead, HouseholdRow row) {
        differs(row, "villageName", lead.village, row.village);
        differs(row, "address", lead.address, row.address);
        differs(row, "phone", lead.phone, row.phone);
    }

    private static void differs(HouseholdRow row, String field, String first, String here) {
        if (here != null && !here.equals(first)) {
            row.blame(
                    field,
                    new Said(
                            "household-differs",
                            "Khác với dòng đầu của hộ.",
                            "Not what the first row of the household says."));
        }
    }

    /** The units in which the household may be; the only commune that there is where no cell names one. */
    static List<UUID> places(HouseholdRow lead, HouseholdFacts facts) {
        return namesNoPlace(lead) ? facts.onlyCommune() : lead.units;
    }

    private static boolean namesNoPlace(HouseholdRow lead) {
        return lead.units.isEmpty() && !lead.cells.containsKey("communeCode") && !lead.cells.containsKey("communeName");
    }

    private KeptHousehold home(HouseholdRow lead) {
        if (namesNoPlace(lead)) {
            lead.units = facts.onlyCommune();
            if (lead.units.isEmpty()) {
                lead.blame(lead.sheet.has("communeCode") ? "communeCode" : "communeName", required());
            }
        }
        for (UUID unit : lead.units) {
            KeptHousehold found = kept.get(unit + "/" + lead.code);
            if (found != null) {
                lead.unitId = unit;
                return found;
            }
        }
        lead.unitId = lead.units.isEmpty() ? null : lead.units.getFirst();
        return null;
    }

    private static Said required() {
        return new Said("required", "Bắt buộc nhập.", "Required.");
    }

    private void household(HouseholdRow lead, KeptHousehold home) {
        if (lead.code == null && lead.problems.stream().noneMatch(one -> "householdCode".equals(one.field()))) {
            lead.blame("householdCode", required());
        }
        if (lead.village != null && lead.unitId != null) {
            lead.villageId = facts.village(lead.unitId, lead.village);
            if (lead.villageId == null) {
                lead.blame(
                        "villageName",
                        new Said(
                                "village-not-found",
                                "Xã không có thôn, làng mang tên này.",
                                "The commune has no village of this name."));
            }
        }
        if (home == null) {
            lead.householdAction = ImportAction.NEW;
            lead.householdId = Ids.next();
            lead.establishedOn = lead.establishedOn == null ? since() : lead.establishedOn;
            if (HouseholdRow.isMasked(lead.phone)) {
                lead.blame("phone", Said.of(HouseholdError.MASK_UNKNOWN));
            } else {
                lead.sealedPhone = personal.seal(PHONE, lead.householdId, lead.phone);
            }
            return;
        }
        lead.householdId = home.id();
        lead.householdVersion = home.version();
        if (!home.state().equals("ACTIVE")) {
            lead.blame("householdCode", Said.of(HouseholdError.HOUSEHOLD_ENDED));
        }
        Differences found = new Differences(lead);
        lead.villageId = found.of("villageName", lead.villageId, home.villageId(), id -> lead.village);
        lead.address = found.of("address", lead.address, home.address());
        lead.establishedOn = found.of("establishedOn", lead.establishedOn, home.establishedOn());
        SealedText phone = new SealedText(home.phoneSealed(), home.phoneHash(), home.phoneTail());
        lead.sealedPhone = personal(found, "phone", PHONE, home.id(), lead.phone, phone);
        lead.householdAction = found.any ? ImportAction.CHANGED : ImportAction.UNCHANGED;
    }

    /** What is kept where the cell is empty, masked, or says the same; else sealed anew. */
    private SealedText personal(
            Differences found, String field, String sealedFor, UUID id, String wanted, SealedText now) {
        if (wanted == null) {
            return now;
        }
        if (HouseholdRow.isMasked(wanted)) {
            if (!wanted.equals(PersonalData.MASK + now.tail())) {
                found.row.blame(field, Said.of(HouseholdError.MASK_UNKNOWN));
            }
            return now;
        }
        if (personal.hash(sealedFor, wanted).equals(now.hash())) {
            return now;
        }
        SealedText sealed = personal.seal(sealedFor, id, wanted);
        found.of(
                field,
                PersonalData.MASK + sealed.tail(),
                now.tail() == null ? null : PersonalData.MASK + now.tail(),
                true);
        return sealed;
    }

    private void member(HouseholdRow lead, HouseholdRow row, Set<UUID> taken) {
        if (row.name == null && row.problems.stream().noneMatch(one -> "name".equals(one.field()))) {
            row.blame("name", required());
        }
        KeptMember person = row.name == null ? null : person(lead, row, taken);
        if (person != null && !taken.add(person.id())) {
            row.blame(
                    "name",
                    new Said("repeated", "Thành viên này đã có ở dòng trên.", "This member stands in a row above."));
        }
        if (person == null) {
            added(lead, row);
        } else if (person.leftOn() != null) {
            row.blame(
                    "name",
                    new Said("member-left", "Thành viên này đã rời hộ.", "This member has left the household."));
        } else {
            compared(row, person);
        }
        if (row.identity != null && !HouseholdRow.isMasked(row.identity) && row.sex != null && row.birthYear != null) {
            IdentityNumber.misfit(row.identity, Sex.valueOf(row.sex), row.birthYear)
                    .ifPresent(problem -> row.blame("identityNumber", Said.of(problem)));
        }
        row.identity = null;
        if (row.joinedOn != null
                && row.birthYear != null
                && (row.joinedOn.getYear() < row.birthYear
                        || row.birthDate != null && row.joinedOn.isBefore(row.birthDate))) {
            row.blame("joinedOn", Said.of(HouseholdError.BORN_LATER));
        }
    }

    private KeptMember person(HouseholdRow lead, HouseholdRow row, Set<UUID> taken) {
        List<KeptMember> all =
                lead.householdVersion == null ? List.of() : members.getOrDefault(lead.householdId, List.of());
        boolean clear = row.identity != null && !HouseholdRow.isMasked(row.identity);
        String hash = clear ? personal.hash(IDENTITY, row.identity) : null;
        String folded = Folded.of(row.name);
        // A household's first row is that of its head, where it says nothing else.
        String relation = row.relation == null && row == lead ? "HEAD" : row.relation;
        Optional<KeptMember> found = all.stream()
                .filter(one -> hash != null && hash.equals(one.identityHash()))
                .findFirst();
        List<KeptMember> namesakes = all.stream()
                .filter(one -> Folded.of(one.name()).equals(folded))
                .filter(one -> !HouseholdRow.isMasked(row.identity)
                        || row.identity.equals(PersonalData.MASK + one.identityTail()))
                // Two of one name and year are two people: each row is the one of its relation, the second row the
                // second of them.
                .sorted(Comparator.comparing((KeptMember one) -> taken.contains(one.id()))
                        .thenComparing(one -> one.leftOn() != null)
                        .thenComparing(one -> !one.relation().equals(relation)))
                .toList();
        return found.or(() -> namesakes.stream()
                        .filter(one -> row.birthYear == null || row.birthYear == one.birthYear())
                        .findFirst())
                // The only one of the name: a year is corrected rather than a second one born.
                .or(() -> namesakes.size() == 1 ? Optional.of(namesakes.getFirst()) : Optional.empty())
                .orElse(null);
    }

    private void added(HouseholdRow lead, HouseholdRow row) {
        row.memberAction = ImportAction.NEW;
        row.memberId = Ids.next();
        require(row, "sex", row.sex);
        require(row, "birth", row.birthYear);
        require(row, "ethnicGroup", row.ethnicGroup);
        require(row, "relation", row.relation);
        row.merit = Boolean.TRUE.equals(row.merit);
        if (row.joinedOn == null && lead.establishedOn != null && row.birthYear != null) {
            LocalDate born = row.birthDate == null ? LocalDate.of(row.birthYear, 1, 1) : row.birthDate;
            row.joinedOn = lead.establishedOn.isBefore(born) ? born : lead.establishedOn;
        }
        if (HouseholdRow.isMasked(row.identity)) {
            row.blame("identityNumber", Said.of(HouseholdError.MASK_UNKNOWN));
        } else {
            row.sealedIdentity = personal.seal(IDENTITY, row.memberId, row.identity);
        }
    }

    private static void require(HouseholdRow row, String field, Object value) {
        if (value == null && row.problems.stream().noneMatch(one -> field.equals(one.field()))) {
            row.blame(field, required());
        }
    }

    private void compared(HouseholdRow row, KeptMember person) {
        row.memberId = person.id();
        row.memberVersion = person.version();
        Differences found = new Differences(row);
        row.name = found.of("name", row.name, person.name());
        row.sex = found.of("sex", row.sex, person.sex());
        // A year says nothing against a date of that year.
        boolean yearOnly = row.birthDate == null && (row.birthYear == null || row.birthYear == person.birthYear());
        LocalDate date = yearOnly ? person.birthDate() : row.birthDate;
        Integer year = row.birthYear == null ? Integer.valueOf(person.birthYear()) : row.birthYear;
        found.of("birth", said(date, year), said(person.birthDate(), person.birthYear()));
        row.birthDate = date;
        row.birthYear = year;
        row.ethnicGroup = found.of("ethnicGroup", row.ethnicGroup, person.ethnicGroupCode());
        row.relation = found.of("relation", row.relation, person.relation());
        row.schooling = found.of("schooling", row.schooling, person.schooling());
        row.education = found.of("education", row.education, person.education());
        row.healthInsurance = found.of("healthInsurance", row.healthInsurance, person.healthInsurance());
        row.work = found.of("work", row.work, person.work());
        row.disability = found.of("disability", row.disability, person.disability());
        row.merit = found.of("merit", row.merit, person.merit());
        row.joinedOn = found.of("joinedOn", row.joinedOn, person.joinedOn());
        SealedText now = new SealedText(person.identitySealed(), person.identityHash(), person.identityTail());
        row.sealedIdentity = personal(found, "identityNumber", IDENTITY, person.id(), row.identity, now);
        row.memberAction = found.any ? ImportAction.CHANGED : ImportAction.UNCHANGED;
    }

    private static String said(LocalDate date, Integer year) {
        return date == null ? String.valueOf(year) : date.toString();
    }

    /** A head whom the file does not name stays head; a second one is refused. */
    private void refuseSecondHead(KeptHousehold home, List<HouseholdRow> rows, Set<UUID> named) {
        boolean another = members.getOrDefault(home.id(), List.of()).stream()
                .anyMatch(one -> one.leftOn() == null && one.relation().equals("HEAD") && !named.contains(one.id()));
        if (another) {
            rows.stream()
                    .filter(row -> "HEAD".equals(row.relation))
                    .findFirst()
                    .ifPresent(row -> row.blame("relation", Said.of(HouseholdError.SECOND_HEAD)));
        }
    }

    /** Collects what a row changes. */
    private static final class Differences {
        private final HouseholdRow row;
        private boolean any;

        Differences(HouseholdRow row) {
            this.row = row;
        }

        <T> T of(String field, T wanted, T now) {
            return of(field, wanted, now, Objects::toString);
        }

        <T> T of(String field, T wanted, T now, Function<T, String> shown) {
            if (wanted == null || wanted.equals(now)) {
                return now;
            }
            of(field, shown.apply(wanted), now == null ? null : now instanceof UUID ? "" : now.toString(), true);
            return wanted;
        }

        void of(String field, String after, String before, boolean differs) {
            any |= differs;
            row.changes.add(new ImportChange(field, before, after));
        }
    }
}
