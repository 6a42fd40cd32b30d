package vn.gnbv.demo;

/** A set of synthetic households, of at most the size of the province: all that chance decides before anything is written. */
record HouseholdSet(
        long seed,
        HouseholdPlan plan,
        HouseholdGroups groups,
        HouseholdDeprivations deprivations,
        DemoVillages villages,
        DemoProvince province) {
    private static final long SEED = 20171227L;

    /**
     * @param scale 1 for as many as the province has
     * @param number tells apart the parts of a set that is larger than the province
     */
    static HouseholdSet of(double scale, int number) {
        return of(scale, number, HouseholdFigures.YEARS);
    }

    /** @param years {@link HouseholdFigures#YEARS}, or {@link HouseholdFigures#ALL_YEARS} */
    static HouseholdSet of(double scale, int number, int years) {
        long seed = SEED + number * 0x5DEECE66DL;
        DemoPlaces places = new DemoPlaces();
        PovertyDemo poverty = new PovertyDemo(places, new FactRows());
        poverty.generate();
        HouseholdFigures figures = new HouseholdFigures(scale, years);
        HouseholdPlan plan = new HouseholdPlan(figures, places, poverty, seed);
        HouseholdGroups groups = new HouseholdGroups(plan, places, scale, seed + 1);
        DemoVillages villages = new DemoVillages(places, poverty.householdsOf(2017), number);
        return new HouseholdSet(
                seed,
                plan,
                groups,
                new HouseholdDeprivations(plan, groups, figures.deprivedOnly(), seed + 2),
                villages,
                new DemoProvince(number, places.communes(), villages));
    }

    /** Drawn by a lot of its own, so that nothing else of a household depends on it. */
    DemoVillages.Village village(int household) {
        return villages.drawn(plan.communeIndex(household), HouseholdDeprivations.mixed(seed, household, -3));
    }

    /** What a household lacks in a year, one bit an indicator of the standard of that year. */
    int lacking(int year, int household, Family family) {
        return year < HouseholdFigures.BASELINE
                ? deprivations.lacking(year, household)
                : LaterDeprivations.lacking(seed + 3, household, year, plan.status(year, household), family);
    }

    /** Of a poor household: whether it is so by deprivations alone, which the first period's standard tells apart. */
    boolean deprived(int year, int household) {
        return year < HouseholdFigures.BASELINE && deprivations.byDeprivation(year, household);
    }

    Family family(int household) {
        return HouseholdDeprivations.family(plan, groups, seed + 2, household);
    }
}
