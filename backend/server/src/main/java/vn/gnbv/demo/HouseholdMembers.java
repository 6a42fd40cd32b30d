package vn.gnbv.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import vn.gnbv.demo.Family.Person;
import vn.gnbv.privacy.PersonalData;
import vn.gnbv.privacy.SealedText;
import vn.gnbv.reference.CopyStore;
import vn.gnbv.reference.ReferenceIds;

/** Rows of members: names, schooling, work and numbers that fit age, sex, group and what the household lacks. */
final class HouseholdMembers {
    private static final String COLUMNS =
            "id, household_id, unit_id, name, sex, birth_year, birth_date, ethnic_group_code, relation, identity_sealed, "
                    + "identity_hash, identity_tail, schooling, education, health_insurance, work, disability, merit, "
                    + "joined_on, synthetic";
    private static final String IDENTITY = "household_member.identity";
    /** Kon Tum in the list of provinces of birth. */
    private static final String PROVINCE = "062";

    private static final int SERIALS = 1_000_000;
    /** Without a common divisor with the number of serials: each comes once before one comes again. */
    private static final long STEP = 387_421;

    private static final int LAST_WITH_NUMBER = 2006;
    private static final int NOW = HouseholdFigures.FIRST_YEAR + HouseholdFigures.YEARS - 1;
    private static final String[] HIGHER = {"VOCATIONAL", "COLLEGE", "UNIVERSITY"};

    private final PersonalData personal;
    private final Map<String, Integer> numbered = new HashMap<>();
    private final CopyStore rows = new CopyStore("household_member", COLUMNS);

    HouseholdMembers(PersonalData personal) {
        this.personal = personal;
    }

    /** Goes on after the numbers that other sets have taken. */
    void continueNumbers(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select sex = 'FEMALE', birth_year, count(*) from household_member "
                                + "where synthetic and identity_hash is not null group by 1, 2")) {
            while (result.next()) {
                numbered.put(result.getBoolean(1) + "/" + result.getInt(2), result.getInt(3));
            }
        }
    }

    /**
     * @param commune where the household lives
     * @param lacking what the household lacks at last, by {@link HouseholdDeprivations#INDICATORS}
     * @return whether one of them is a person of merit
     */
    boolean add(UUID household, UUID commune, Family family, String group, int lacking, SplittableRandom random) {
        String familyName = SyntheticNames.family(group, random);
        boolean poorlySchooled = lacks(lacking, HouseholdDeprivations.ADULT_EDUCATION);
        boolean outOfSchool = lacks(lacking, HouseholdDeprivations.CHILD_SCHOOL);
        boolean uninsured = lacks(lacking, HouseholdDeprivations.HEALTH_INSURANCE);
        boolean anyMerit = false;
        Set<String> names = new HashSet<>();
        List<Person> persons = family.persons();
        for (int index = 0; index < persons.size(); index++) {
            Person person = persons.get(index);
            boolean leftEarly = poorlySchooled && Family.isYoungAdult(person, NOW);
            boolean leftSchool = outOfSchool && Family.isPupil(person, NOW);
            poorlySchooled &= !leftEarly;
            outOfSchool &= !leftSchool;
            boolean insured = !(uninsured && NOW - person.birthYear() >= 6);
            uninsured &= insured;
            boolean merit = person.birthYear() < 1960 && random.nextInt(100) < 5;
            anyMerit |= merit;
            School school = leftSchool
                    ? new School("LEFT", "NONE")
                    : leftEarly ? new School("LEFT", "PRIMARY") : school(person, group, random);
            UUID id = ReferenceIds.of("demo/household_member", household + "/" + index);
            SealedText number = personal.seal(IDENTITY, id, number(person, random));
            rows.add(
                    id,
                    household,
                    commune,
                    name(group, familyName, person, names, random),
                    person.woman() ? "FEMALE" : "MALE",
                    person.birthYear(),
                    person.birthDate(),
                    group,
                    person.relation(),
                    number.sealed(),
                    number.hash(),
                    number.tail(),
                    school.schooling(),
                    school.education(),
                    insured,
                    work(person, school, random),
                    random.nextInt(100) < 3 ? "MILD" : random.nextInt(200) == 0 ? "SEVERE" : "NONE",
                    merit,
                    person.joinedOn(),
                    true);
        }
        return anyMerit;
    }

    void insert(Connection connection) throws SQLException {
        rows.insert(connection);
    }

    /** @param names those of the household, no two of whom bear the same */
    private static String name(
            String group, String familyName, Person person, Set<String> names, SplittableRandom random) {
        String name;
        do {
            name = SyntheticNames.of(group, familyName, person.woman(), random);
        } while (!names.add(name));
        return name;
    }

    private static boolean lacks(int lacking, int indicator) {
        return (lacking & 1 << indicator) != 0;
    }

    /** Digits as Decree 137/2015/NĐ-CP has them; null for children, for some others, and where all are taken. */
    private String number(Person person, SplittableRandom random) {
        if (person.birthYear() > LAST_WITH_NUMBER || random.nextInt(100) < 6) {
            return null;
        }
        int serial = numbered.merge(person.woman() + "/" + person.birthYear(), 1, Integer::sum);
        if (serial >= SERIALS) {
            return null;
        }
        int centuryAndSex = (person.birthYear() / 100 - 19) * 2 + (person.woman() ? 1 : 0);
        return "%s%d%02d%06d".formatted(PROVINCE, centuryAndSex, person.birthYear() % 100, serial * STEP % SERIALS);
    }

    private record School(String schooling, String education) {}

    private static School school(Person person, String group, SplittableRandom random) {
        int age = NOW - person.birthYear();
        int draw = random.nextInt(100);
        if (age < 3) {
            return new School(null, null);
        }
        if (age < 6) {
            return new School(draw < 70 ? "ATTENDING" : null, "NONE");
        }
        if (age < 15) {
            return new School("ATTENDING", age < 11 ? "NONE" : "PRIMARY");
        }
        if (age < 18) {
            return new School(draw < 75 ? "ATTENDING" : "LEFT", "LOWER_SECONDARY");
        }
        boolean kinh = group.equals(HouseholdGroups.KINH);
        if (Family.isYoungAdult(person, NOW)) {
            String education = draw < (kinh ? 30 : 62)
                    ? "LOWER_SECONDARY"
                    : draw < (kinh ? 75 : 93) ? "UPPER_SECONDARY" : HIGHER[draw % HIGHER.length];
            return new School(age < 22 && draw >= 90 ? "ATTENDING" : "LEFT", education);
        }
        if (!kinh && draw < Math.min(55, age - 25)) {
            return new School("NEVER", "NONE");
        }
        return new School("LEFT", draw < 60 ? "PRIMARY" : draw < 85 ? "LOWER_SECONDARY" : "UPPER_SECONDARY");
    }

    private static String work(Person person, School school, SplittableRandom random) {
        int age = NOW - person.birthYear();
        int draw = random.nextInt(100);
        if ("ATTENDING".equals(school.schooling()) && age >= 6) {
            return "STUDENT";
        }
        if (age < 15) {
            return null;
        }
        if (age >= 75) {
            return "UNABLE";
        }
        if (age >= 62) {
            return draw < 40 ? "RETIRED" : "OWN_ACCOUNT";
        }
        return draw < 22 ? "WAGE" : draw < 88 ? "OWN_ACCOUNT" : draw < 96 ? "HOUSEWORK" : "UNEMPLOYED";
    }

    /** A day that all rows of a household can be compared with. */
    static LocalDate reviewDay(int year) {
        return LocalDate.of(HouseholdFigures.FIRST_YEAR + year, 11, 15);
    }
}
