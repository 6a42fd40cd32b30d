package vn.gnbv.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.gnbv.demo.DemoPlaces.Commune;
import vn.gnbv.reference.Csv;

/**
 * Ethnic group and size of each household: at the end of 2018 the members of each group are as many as the yearbook counts
 * (reference/kon_tum_population_by_ethnic_group.csv). A household is of one group.
 */
final class HouseholdGroups {
    static final String KINH = "01";
    private static final String OTHERS = "other";
    private static final String YEAR = "2018";
    private static final int YEAR_INDEX = 3;
    private static final int LARGEST = 10;
    /** The smallest first, so that each finds room where it lives; the largest takes what is left. */
    private static final List<String> ORDER = List.of("54", "52", "19", OTHERS, "27", "10", "13", "14");
    /** Of a thousand minority households of a district, in that order. What the yearbook gives for the province scales it. */
    private static final Map<String, int[]> COMPOSITION = Map.of(
            "608", new int[] {0, 0, 0, 40, 0, 300, 620, 40},
            "610", new int[] {0, 0, 0, 40, 690, 0, 0, 270},
            "611", new int[] {0, 60, 0, 110, 490, 0, 0, 340},
            "612", new int[] {0, 0, 0, 70, 0, 0, 30, 900},
            "613", new int[] {0, 0, 150, 30, 0, 0, 0, 820},
            "614", new int[] {0, 0, 0, 50, 0, 0, 420, 530},
            "615", new int[] {0, 0, 0, 50, 0, 0, 230, 720},
            "616", new int[] {40, 0, 0, 70, 0, 540, 60, 290},
            "617", new int[] {0, 0, 0, 5, 0, 0, 0, 995},
            "618", new int[] {0, 0, 0, 740, 0, 200, 0, 60});
    /** Who the others are mostly: Tày, Thái, Mường, Nùng, Dao. */
    private static final String[] OTHER_GROUPS = {"06", "03", "07", "02", "09"};

    private final HouseholdPlan plan;
    private final List<Commune> communes;
    private final SplittableRandom random;
    private final String[] group;
    private final byte[] persons;

    HouseholdGroups(HouseholdPlan plan, DemoPlaces places, double scale, long seed) {
        this.plan = plan;
        this.communes = places.communes();
        this.random = new SplittableRandom(seed);
        group = new String[plan.size()];
        persons = new byte[plan.size()];
        Map<String, Long> people = people(scale);
        assign(people);
        draw();
        fit(people);
        for (int household = 0; household < plan.size(); household++) {
            if (group[household].equals(OTHERS)) {
                group[household] = OTHER_GROUPS[random.nextInt(OTHER_GROUPS.length)];
            }
        }
    }

    /** Code of the list of 1979. */
    String group(int household) {
        return group[household];
    }

    int persons(int household) {
        return persons[household];
    }

    /** Population of the end of 2018 at a scale, by largest remainder; 'other' are the groups that are not counted apart. */
    static Map<String, Long> people(double scale) {
        List<String> codes = new ArrayList<>();
        List<Long> counted = new ArrayList<>();
        for (Csv.Line line : Csv.read("reference/kon_tum_population_by_ethnic_group.csv")) {
            if (line.text("year").equals(YEAR)) {
                codes.add(line.text("ethnic_code"));
                counted.add(Long.valueOf(line.text("total")));
            }
        }
        long all = counted.stream().mapToLong(Long::longValue).sum();
        long[] shares = Apportion.byWeights(
                Math.round(all * scale),
                counted.stream().mapToDouble(Long::doubleValue).toArray());
        Map<String, Long> people = new LinkedHashMap<>();
        for (int index = 0; index < shares.length; index++) {
            people.put(codes.get(index), shares[index]);
        }
        return people;
    }

    private void assign(Map<String, Long> people) {
        List<List<Integer>> room = new ArrayList<>();
        communes.forEach(one -> room.add(new ArrayList<>()));
        for (int household = 0; household < plan.size(); household++) {
            if (!plan.minority(household)) {
                group[household] = KINH;
            } else if (plan.firstYear(household) <= YEAR_INDEX) {
                room.get(plan.communeIndex(household)).add(household);
            }
        }
        room.forEach(this::shuffle);
        long[] households = households(room, people);
        for (int index = 0; index < ORDER.size(); index++) {
            int at = index;
            double[] weights = new double[communes.size()];
            Arrays.setAll(
                    weights,
                    one -> (double) room.get(one).size()
                            * COMPOSITION.get(communes.get(one).district())[at]);
            long[] caps = room.stream().mapToLong(List::size).toArray();
            long[] parts = Apportion.capped(households[index], weights, caps);
            for (int one = 0; one < parts.length; one++) {
                for (long taken = 0; taken < parts[one]; taken++) {
                    group[room.get(one).removeLast()] = ORDER.get(index);
                }
            }
        }
        for (int household = 0; household < plan.size(); household++) {
            if (group[household] == null) {
                group[household] = drawn(COMPOSITION.get(plan.commune(household).district()));
            }
        }
    }

    /** As many households of each group as its part of the minorities' population. */
    private static long[] households(List<List<Integer>> room, Map<String, Long> people) {
        long total = room.stream().mapToLong(List::size).sum();
        return Apportion.byWeights(
                total, ORDER.stream().mapToDouble(people::get).toArray());
    }

    private String drawn(int[] composition) {
        int draw = random.nextInt(Arrays.stream(composition).sum());
        for (int index = 0; index < composition.length; index++) {
            draw -= composition[index];
            if (draw < 0) {
                return ORDER.get(index);
            }
        }
        return ORDER.getLast();
    }

    private void draw() {
        for (int household = 0; household < plan.size(); household++) {
            persons[household] = (byte)
                    (plan.firstYear(household) > 0
                            ? 1 + random.nextInt(4)
                            : 1 + random.nextInt(3) + random.nextInt(3) + random.nextInt(4));
        }
    }

    /** Adds and takes one member here and there until each group has its number. */
    private void fit(Map<String, Long> people) {
        Map<String, List<Integer>> byGroup = new LinkedHashMap<>();
        for (int household = 0; household < plan.size(); household++) {
            if (plan.firstYear(household) <= YEAR_INDEX) {
                byGroup.computeIfAbsent(group[household], code -> new ArrayList<>())
                        .add(household);
            }
        }
        byGroup.forEach((code, households) -> {
            long missing = people.get(code)
                    - households.stream().mapToLong(one -> persons[one]).sum();
            long most = households.size() * (long) LARGEST;
            if (people.get(code) < households.size() || people.get(code) > most) {
                throw new IllegalStateException("group " + code + ": too few or too many households for its members");
            }
            while (missing != 0) {
                int household = households.get(random.nextInt(households.size()));
                int step = Long.signum(missing);
                int changed = persons[household] + step;
                if (changed >= 1 && changed <= LARGEST) {
                    persons[household] = (byte) changed;
                    missing -= step;
                }
            }
        });
    }

    private void shuffle(List<Integer> households) {
        for (int last = households.size() - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            Integer kept = households.get(last);
            households.set(last, households.get(other));
            households.set(other, kept);
        }
    }
}
