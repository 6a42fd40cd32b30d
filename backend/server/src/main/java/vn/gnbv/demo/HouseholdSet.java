package vn.gnbv.demo;

/** A set of synthetic households, of at most the size of the province: all that chance decides before anything is written. */
record HouseholdSet(
        long seed,
        HouseholdPlan plan,
        HouseholdGroups groups,
        HouseholdDeprivations deprivations,
        DemoVillages villages) {
    private static final long SEED = 20171227L;

    /**
     * @param scale 1 for as many as the province has
     * @param number tells apart the parts of a set that is larger than the province
     */
    static HouseholdSet of(double scale, int number) {
        long seed = SEED + number * 0x5DEECE66DL;
        DemoPlaces places = new DemoPlaces();
        PovertyDemo poverty = new PovertyDemo(places, new FactRows());
        poverty.generate();
        HouseholdFigures figures = new HouseholdFigures(scale);
        HouseholdPlan plan = new HouseholdPlan(figures, places, poverty, seed);
        HouseholdGroups groups = new HouseholdGroups(plan, places, scale, seed + 1);
        return new HouseholdSet(
                seed,
                plan,
                groups,
                new HouseholdDeprivations(plan, groups, figures.deprivedOnly(), seed + 2),
                new DemoVillages(places, poverty.householdsOf(2017)));
    }

    /** Drawn by a lot of its own, so that nothing else of a household depends on it. */
    DemoVillages.Village village(int household) {
        return villages.drawn(plan.communeIndex(household), HouseholdDeprivations.mixed(seed, household, -3));
    }

    Family family(int household) {
        return HouseholdDeprivations.family(plan, groups, seed + 2, household);
    }
}
