package vn.gnbv.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Who lives in a synthetic household: the same for the same seed, with ages that fit one another. */
record Family(LocalDate establishedOn, List<Person> persons) {
    private static final int ADULT = 19;
    private static final int OLDEST = 1928;
    private static final int FIRST_FOUNDED = 2004;
    /** Everybody is there by the review of this year. */
    private static final int LAST_BORN = 2018;

    private static final int FIRST_WITH_DATE = 1962;

    /**
     * @param birthDate null for older people of whom only the year is known
     * @param joinedOn day of birth, or of the household's foundation
     */
    record Person(boolean woman, int birthYear, LocalDate birthDate, String relation, LocalDate joinedOn) {}

    /** @param foundedIn year of the first review in which it is, or the first year of all for those that were there before */
    static Family of(long seed, int size, int foundedIn) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean old = foundedIn == HouseholdFigures.FIRST_YEAR;
        int head = old ? 1944 + random.nextInt(50) : foundedIn - 20 - random.nextInt(16);
        int year = old ? Math.max(head + ADULT + 1, FIRST_FOUNDED) : foundedIn;
        if (old && year < foundedIn - 1) {
            year += random.nextInt(foundedIn - year);
        }
        // By spring, and outside the last weeks before a review.
        LocalDate established = LocalDate.of(year, 3 + random.nextInt(6), 1 + random.nextInt(28));
        int lastBorn = Math.max(LAST_BORN, foundedIn) - 1;
        List<Person> persons = new ArrayList<>(size);
        boolean headIsWoman = random.nextInt(100) < 22;
        add(persons, random, established, headIsWoman, head, "HEAD");
        if (size > 1 && random.nextInt(100) < (size == 2 ? 65 : 88)) {
            int spouse = Math.clamp(head + random.nextInt(9) - 4L, OLDEST, year - ADULT);
            add(persons, random, established, !headIsWoman, spouse, "SPOUSE");
        }
        while (persons.size() < size) {
            int draw = random.nextInt(100);
            if (draw < 8 && head > OLDEST + 30) {
                add(persons, random, established, draw < 6, head - 20 - random.nextInt(10), "PARENT");
            } else if (draw < 24 && head < 1966) {
                add(persons, random, established, draw % 2 == 0, 2003 + random.nextInt(lastBorn - 2002), "GRANDCHILD");
            } else {
                int from = Math.max(head + ADULT + 1, 1972);
                int born = from >= lastBorn ? lastBorn : from + random.nextInt(Math.min(lastBorn - from + 1, 26));
                add(persons, random, established, random.nextInt(1000) < 488, born, "CHILD");
            }
        }
        return new Family(established, persons);
    }

    private static void add(
            List<Person> persons,
            SplittableRandom random,
            LocalDate established,
            boolean woman,
            int birthYear,
            String relation) {
        LocalDate day = LocalDate.ofYearDay(birthYear, 1 + random.nextInt(300));
        boolean dated = birthYear >= FIRST_WITH_DATE || random.nextBoolean();
        LocalDate joined = day.isAfter(established) ? day : established;
        persons.add(new Person(woman, birthYear, dated ? day : null, relation, joined));
    }

    int presentOn(LocalDate day) {
        return (int) persons.stream()
                .filter(person -> !person.joinedOn().isAfter(day))
                .count();
    }

    /** Members under 16 years; of all that young the day of birth is known. */
    int childrenOn(LocalDate day) {
        return (int) persons.stream()
                .filter(person -> !person.joinedOn().isAfter(day)
                        && person.birthDate() != null
                        && person.birthDate().plusYears(16).isAfter(day))
                .count();
    }

    /** Whether a child of 5 to 14 years is there at the end of a year. */
    boolean hasPupil(int year) {
        return persons.stream().anyMatch(person -> isPupil(person, year));
    }

    static boolean isPupil(Person person, int year) {
        int age = year - person.birthYear();
        return age >= 5 && age <= 14;
    }

    /** Whether somebody of 15 years and more is there who was born in 1986 or since: of whom lower secondary school is asked. */
    boolean hasYoungAdult(int year) {
        return persons.stream().anyMatch(person -> isYoungAdult(person, year));
    }

    static boolean isYoungAdult(Person person, int year) {
        return year - person.birthYear() >= 15 && person.birthYear() >= 1986;
    }
}
