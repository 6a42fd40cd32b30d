package vn.gnbv.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import vn.gnbv.demo.DemoPlaces.Commune;
import vn.gnbv.demo.HouseholdFigures.Movement;
import vn.gnbv.demo.HouseholdFigures.Stratum;

/**
 * Which households there are, where, of which part of the population, and what each review finds them to be. Begun from the end of
 * 2017, of which the districts are published, and led back to 2015 and on to 2020; who moves is chosen by lot among those who can,
 * so many in each commune as its share. In this plan no near-poor household becomes poor: the published balance has none.
 */
final class HouseholdPlan {
    static final byte ABSENT = 0;
    static final byte POOR = 1;
    static final byte NEAR = 2;
    static final byte ABOVE = 3;

    private static final int BASE = 2;
    private static final String DAK_HA = "615";
    /** Most of Đăk Hà's poor are of minorities. */
    private static final double DAK_HA_MINORITIES = 0.92;

    /** Part of those near to it whom the next standard finds poor or near-poor. */
    private static final double AGAIN = 0.85;

    private final HouseholdFigures figures;
    private final List<Commune> communes;
    private final SplittableRandom random;
    private final int size;
    private final short[] commune;
    private final boolean[] minority;
    private final byte[] firstYear;
    private final byte[][] status;
    /** Those that the movement of 2017 calls relapsed, and newly poor: it decides what they were in 2015. */
    private final boolean[] relapsed;

    private final boolean[] newly;
    private int filled;

    HouseholdPlan(HouseholdFigures figures, DemoPlaces places, PovertyDemo poverty, long seed) {
        this.figures = figures;
        this.communes = places.communes();
        this.random = new SplittableRandom(seed);
        this.size = (int) figures.province().households()[figures.years() - 1];
        commune = new short[size];
        minority = new boolean[size];
        firstYear = new byte[size];
        status = new byte[figures.years()][size];
        relapsed = new boolean[size];
        newly = new boolean[size];
        base(poverty);
        back2017();
        back2016();
        for (int year = BASE + 1; year < figures.years(); year++) {
            if (year == HouseholdFigures.BASELINE) {
                baseline(year);
            } else {
                onTo(year);
            }
        }
    }

    int years() {
        return figures.years();
    }

    int size() {
        return size;
    }

    Commune commune(int household) {
        return communes.get(commune[household]);
    }

    int communeIndex(int household) {
        return commune[household];
    }

    boolean minority(int household) {
        return minority[household];
    }

    /** 0 for 2015: there already. */
    int firstYear(int household) {
        return firstYear[household];
    }

    /** @param year 0 for 2015 */
    byte status(int year, int household) {
        return status[year][household];
    }

    boolean isPoor(int year, int household) {
        return status[year][household] == POOR;
    }

    /** The end of 2017, by commune as the demo's published figures are, and within the districts as printed. */
    private void base(PovertyDemo poverty) {
        int count = communes.size();
        long[] all = byDistrict(figures.province().households()[BASE], poverty.householdsOf(2017), unlimited(count));
        long[] poor = byDistrict(figures.province().poor().stock()[BASE], poverty.poorOf(2017), all);
        long[] room = minus(all, poor);
        long[] near = byDistrict(figures.province().near().stock()[BASE], poverty.nearPoorOf(2017), room);
        Stratum minorities = figures.minorities();
        long emPoorTotal = minorities.poor().stock()[BASE];
        long[] emPoor = Apportion.capped(emPoorTotal, weights(poverty.minorityPoorOf(2017)), poor);
        long[] emOthers = Apportion.capped(
                minorities.households()[BASE] - emPoorTotal, weights(poverty.minorityNotPoorOf(2017)), room);
        long[] emNear = nearOfMinorities(near, room, emOthers, minorities.near().stock()[BASE]);
        for (int at = 0; at < count; at++) {
            fill(at, true, POOR, emPoor[at]);
            fill(at, true, NEAR, emNear[at]);
            fill(at, true, ABOVE, emOthers[at] - emNear[at]);
            fill(at, false, POOR, poor[at] - emPoor[at]);
            fill(at, false, NEAR, near[at] - emNear[at]);
            fill(at, false, ABOVE, room[at] - emOthers[at] - (near[at] - emNear[at]));
        }
    }

    /** At least as many as the majority's households cannot be, at most as the minorities' can. */
    private static long[] nearOfMinorities(long[] near, long[] room, long[] emOthers, long total) {
        long[] least = new long[near.length];
        long[] more = new long[near.length];
        double[] byOthers = new double[near.length];
        for (int at = 0; at < near.length; at++) {
            least[at] = Math.max(0, near[at] - (room[at] - emOthers[at]));
            more[at] = Math.min(near[at], emOthers[at]) - least[at];
            byOthers[at] = more[at];
        }
        long[] parts = Apportion.capped(total - DemoPlaces.sum(least), byOthers, more);
        Arrays.setAll(parts, at -> parts[at] + least[at]);
        return parts;
    }

    private void fill(int at, boolean ofMinority, byte found, long count) {
        for (long one = 0; one < count; one++) {
            commune[filled] = (short) at;
            minority[filled] = ofMinority;
            status[BASE][filled] = found;
            filled++;
        }
    }

    private void back2017() {
        copy(BASE, BASE - 1);
        Movement dakHa = figures.dakHa(countBase(household ->
                isPoor(BASE, household) && commune(household).district().equals(DAK_HA)));
        for (boolean ofMinority : new boolean[] {true, false}) {
            Stratum stratum = stratum(ofMinority);
            IntPredicate ours = household -> minority[household] == ofMinority;
            long toNear = stratum.near().first()[BASE];
            long exceeded = stratum.poor().left()[BASE] - toNear;
            long[] inside = {
                part(dakHa.first()[1], ofMinority, POOR),
                part(dakHa.second()[1], ofMinority, POOR),
                part(dakHa.left()[1], ofMinority, ABOVE)
            };
            for (int household : of(POOR, ours, stratum.poor().first()[BASE], inside[0])) {
                relapsed[household] = true;
                status[BASE - 1][household] = ABOVE;
            }
            IntPredicate still = ours.and(household -> !relapsed[household]);
            for (int household : of(POOR, still, stratum.poor().second()[BASE], inside[1])) {
                newly[household] = true;
                status[BASE - 1][household] = ABOVE;
            }
            // Of Đăk Hà's escapes the same part as elsewhere goes on to be near-poor.
            long insideNear = Math.min(
                    Math.round((double) inside[2] * toNear / Math.max(1, toNear + exceeded)),
                    countBase(inDakHa(NEAR, ours)));
            for (int household : of(NEAR, ours, toNear, insideNear)) {
                status[BASE - 1][household] = POOR;
            }
            for (int household : of(ABOVE, ours, exceeded, inside[2] - insideNear)) {
                status[BASE - 1][household] = POOR;
            }
            rest(BASE, ours, stratum);
        }
    }

    /** Of the printed number of Đăk Hà the part of one stratum, no more than can be. */
    private long part(long printed, boolean ofMinority, byte found) {
        long most = countBase(inDakHa(found, household -> minority[household]));
        long minorities = Math.min(Math.round(printed * DAK_HA_MINORITIES), most);
        return ofMinority ? minorities : printed - minorities;
    }

    private IntPredicate inDakHa(byte found, IntPredicate ours) {
        return household -> status[BASE][household] == found
                && commune(household).district().equals(DAK_HA)
                && ours.test(household);
    }

    /** So many, of them so many in Đăk Hà, found so at the end of 2017 and not moved yet. */
    private List<Integer> of(byte found, IntPredicate ours, long total, long inside) {
        IntPredicate unmoved =
                ours.and(household -> status[BASE][household] == found && status[BASE - 1][household] == found);
        IntPredicate there = household -> commune(household).district().equals(DAK_HA);
        List<Integer> chosen = new ArrayList<>(choose(inside, unmoved.and(there)));
        chosen.addAll(choose(total - inside, unmoved.and(there.negate())));
        return chosen;
    }

    /** What is not about the poor: into near-poor, out of it, and households that were not there the year before. */
    private void rest(int year, IntPredicate ours, Stratum stratum) {
        IntPredicate wasNear =
                ours.and(household -> status[year][household] == NEAR && status[year - 1][household] == NEAR);
        for (int household : choose(stratum.near().second()[year], wasNear)) {
            status[year - 1][household] = ABOVE;
        }
        IntPredicate wasAbove =
                ours.and(household -> status[year][household] == ABOVE && status[year - 1][household] == ABOVE);
        for (int household : choose(stratum.near().left()[year], wasAbove)) {
            status[year - 1][household] = NEAR;
        }
        long founded = stratum.households()[year] - stratum.households()[year - 1];
        // Who relapsed or became newly poor afterwards was there.
        for (int household : choose(founded, wasAbove.and(one -> !relapsed[one] && !newly[one]))) {
            for (int earlier = 0; earlier < year; earlier++) {
                status[earlier][household] = ABSENT;
            }
            firstYear[household] = (byte) year;
        }
    }

    private void back2016() {
        int year = BASE - 1;
        copy(year, year - 1);
        for (boolean ofMinority : new boolean[] {true, false}) {
            Stratum stratum = stratum(ofMinority);
            IntPredicate ours = household ->
                    minority[household] == ofMinority && status[year][household] == status[year - 1][household];
            for (int household : choose(stratum.poor().second()[year], ours.and(one -> status[year][one] == POOR))) {
                status[year - 1][household] = ABOVE;
            }
            long toNear = stratum.near().first()[year];
            for (int household : choose(toNear, ours.and(one -> status[year][one] == NEAR))) {
                status[year - 1][household] = POOR;
            }
            // Only who had been poor relapses; who is newly poor had not been.
            long exceeded = stratum.poor().left()[year] - toNear;
            for (int household = 0; household < filled; household++) {
                if (relapsed[household] && minority[household] == ofMinority) {
                    status[year - 1][household] = POOR;
                    exceeded--;
                }
            }
            IntPredicate others = ours.and(one -> status[year][one] == ABOVE && !newly[one]);
            for (int household : choose(exceeded, others)) {
                status[year - 1][household] = POOR;
            }
            rest(year, household -> minority[household] == ofMinority, stratum);
        }
    }

    private void onTo(int year) {
        copy(year - 1, year);
        int before = filled;
        for (boolean ofMinority : new boolean[] {true, false}) {
            Stratum stratum = stratum(ofMinority);
            IntPredicate ours = household -> household < before
                    && minority[household] == ofMinority
                    && status[year][household] == status[year - 1][household];
            long toNear = stratum.near().first()[year];
            IntPredicate poor = ours.and(one -> status[year - 1][one] == POOR);
            move(year, NEAR, choose(toNear, poor));
            move(year, ABOVE, choose(stratum.poor().left()[year] - toNear, poor));
            IntPredicate above = ours.and(one -> status[year - 1][one] == ABOVE);
            move(year, POOR, choose(stratum.poor().first()[year], above.and(one -> wasPoor(year, one))));
            move(year, POOR, choose(stratum.poor().second()[year], above.and(one -> !wasPoor(year, one))));
            move(year, NEAR, choose(stratum.near().second()[year], above));
            move(year, ABOVE, choose(stratum.near().left()[year], ours.and(one -> status[year - 1][one] == NEAR)));
            found(year, ofMinority, stratum.households()[year] - stratum.households()[year - 1], before);
        }
    }

    /**
     * Another standard finds anew who is poor: mostly those who were, some of those near it, few others. What was found before is
     * compared with it by nobody.
     */
    private void baseline(int year) {
        int before = filled;
        for (boolean ofMinority : new boolean[] {true, false}) {
            Stratum stratum = stratum(ofMinority);
            IntPredicate ours = household -> household < before && minority[household] == ofMinority;
            for (int household = 0; household < before; household++) {
                if (minority[household] == ofMinority) {
                    status[year][household] = ABOVE;
                }
            }
            anew(year, ours, POOR, stratum.poor().stock()[year], POOR, NEAR);
            anew(year, ours, NEAR, stratum.near().stock()[year], NEAR, POOR);
            found(year, ofMinority, stratum.households()[year] - stratum.households()[year - 1], before);
        }
    }

    /** So many, first of those that were found the one the year before, then of the other, then of the rest. */
    private void anew(int year, IntPredicate ours, byte to, long total, byte first, byte second) {
        long left = total;
        for (byte was : new byte[] {first, second, ABOVE}) {
            IntPredicate can = ours.and(one -> status[year][one] == ABOVE && status[year - 1][one] == was);
            long most = was == ABOVE ? left : Math.min(left, Math.round(countBase(can) * AGAIN));
            move(year, to, choose(most, can));
            left -= most;
        }
    }

    private void found(int year, boolean ofMinority, long count, int before) {
        long[] there = new long[communes.size()];
        for (int household = 0; household < before; household++) {
            there[commune[household]] += minority[household] == ofMinority ? 1 : 0;
        }
        long[] parts = Apportion.byWeights(count, weights(there));
        for (int at = 0; at < parts.length; at++) {
            for (long one = 0; one < parts[at]; one++) {
                commune[filled] = (short) at;
                minority[filled] = ofMinority;
                firstYear[filled] = (byte) year;
                status[year][filled] = ABOVE;
                filled++;
            }
        }
    }

    private void move(int year, byte to, List<Integer> households) {
        households.forEach(household -> status[year][household] = to);
    }

    /** Whether a review of the period before the last one found it poor. */
    private boolean wasPoor(int year, int household) {
        int since = year > HouseholdFigures.BASELINE ? HouseholdFigures.BASELINE : 0;
        for (int earlier = since; earlier < year - 1; earlier++) {
            if (status[earlier][household] == POOR) {
                return true;
            }
        }
        return false;
    }

    /** By lot, in each commune its share of those who can be chosen. */
    private List<Integer> choose(long total, IntPredicate eligible) {
        List<List<Integer>> candidates = new ArrayList<>();
        communes.forEach(one -> candidates.add(new ArrayList<>()));
        for (int household = 0; household < filled; household++) {
            if (eligible.test(household)) {
                candidates.get(commune[household]).add(household);
            }
        }
        long[] counts = candidates.stream().mapToLong(List::size).toArray();
        long[] shares = Apportion.capped(total, weights(counts), counts);
        List<Integer> chosen = new ArrayList<>((int) total);
        for (int at = 0; at < shares.length; at++) {
            List<Integer> here = candidates.get(at);
            for (int one = 0; one < shares[at]; one++) {
                int drawn = one + random.nextInt(here.size() - one);
                chosen.add(here.get(drawn));
                here.set(drawn, here.get(one));
            }
        }
        return chosen;
    }

    private long countBase(IntPredicate of) {
        long count = 0;
        for (int household = 0; household < filled; household++) {
            count += of.test(household) ? 1 : 0;
        }
        return count;
    }

    /** First by district, then by commune: a district has its share to within one. */
    private long[] byDistrict(long total, long[] published, long[] caps) {
        Map<String, List<Integer>> districts = new TreeMap<>();
        for (int at = 0; at < communes.size(); at++) {
            districts
                    .computeIfAbsent(communes.get(at).district(), code -> new ArrayList<>())
                    .add(at);
        }
        List<List<Integer>> groups = List.copyOf(districts.values());
        long[] shares = Apportion.capped(total, weights(sums(published, groups)), sums(caps, groups));
        long[] parts = new long[communes.size()];
        for (int index = 0; index < groups.size(); index++) {
            List<Integer> within = groups.get(index);
            long[] here = Apportion.capped(
                    shares[index],
                    within.stream().mapToDouble(at -> published[at]).toArray(),
                    within.stream().mapToLong(at -> caps[at]).toArray());
            for (int one = 0; one < here.length; one++) {
                parts[within.get(one)] = here[one];
            }
        }
        return parts;
    }

    private static long[] sums(long[] numbers, List<List<Integer>> groups) {
        return groups.stream()
                .mapToLong(group -> group.stream().mapToLong(at -> numbers[at]).sum())
                .toArray();
    }

    private void copy(int from, int to) {
        System.arraycopy(status[from], 0, status[to], 0, size);
    }

    private Stratum stratum(boolean ofMinority) {
        return ofMinority ? figures.minorities() : figures.majority();
    }

    private static long[] unlimited(int count) {
        long[] caps = new long[count];
        Arrays.fill(caps, Integer.MAX_VALUE);
        return caps;
    }

    private static long[] minus(long[] whole, long[] part) {
        long[] rest = new long[whole.length];
        Arrays.setAll(rest, at -> whole[at] - part[at]);
        return rest;
    }

    private static double[] weights(long[] numbers) {
        return Arrays.stream(numbers).mapToDouble(number -> number).toArray();
    }
}
