package vn.gnbv.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import vn.gnbv.demo.DemoPlaces.Commune;
import vn.gnbv.demo.FactRows.Slot;
import vn.gnbv.reference.BulkStore;
import vn.gnbv.reference.ReferenceIds;

/**
 * Activities at communes: generated ones, whose planned costs share out what was allotted to their line, and the one that a
 * source tells of, the breeding cows of Đăk Blà, paid by two programmes.
 */
final class ActivityDemo {
    private static final LocalDate COWS_COUNTED_ON = LocalDate.of(2018, 1, 5);
    private static final long HOUSEHOLD_NORM = 10_000_000;
    private static final long ROUND = 1_000_000;
    private static final double PLANNED_SHARE = 0.94;
    private static final String[] SUBJECTS = {
        "bò sinh sản", "dê sinh sản", "cà phê chè", "bời lời", "lúa nước", "heo địa phương", "sâm dây", "cây ăn quả"
    };

    /** What is generated for a line: which communes, how many in a year, and of which kind. */
    private record Recipe(String line, String kind, String title, String areaType, int perYear, boolean production) {}

    private static final List<Recipe> RECIPES = List.of(
            new Recipe("DA1.1", "WORKS", "Công trình hạ tầng", "P30A", 16, false),
            new Recipe("DA1.1", "MAINTENANCE", "Duy tu công trình", "P30A", 6, false),
            new Recipe("DA1.3", "PRODUCTION", "Hỗ trợ sản xuất", "P30A", 20, true),
            new Recipe("DA1.4", "LABOUR_EXPORT", "Hỗ trợ lao động đi làm việc ở nước ngoài", "P30A", 2, false),
            new Recipe("DA2.1", "WORKS", "Công trình hạ tầng", "P135", 31, false),
            new Recipe("DA2.1", "MAINTENANCE", "Duy tu công trình", "P135", 12, false),
            new Recipe("DA2.2", "PRODUCTION", "Hỗ trợ sản xuất", "P135", 34, true),
            new Recipe("DA2.3", "TRAINING", "Tập huấn cộng đồng, cán bộ cơ sở", "P135", 8, false),
            new Recipe("DA3", "PRODUCTION", "Hỗ trợ sản xuất", "OUTSIDE", 20, true),
            new Recipe("DA4", "COMMUNICATION", "Truyền thông giảm nghèo", "OUTSIDE", 4, false),
            new Recipe("DA5", "SUPERVISION", "Tập huấn, kiểm tra, giám sát", "OUTSIDE", 4, false));

    private final DemoPlaces places;
    private final BudgetDemo budgets;
    private final FactRows rows;
    private final BulkStore activities = new BulkStore(
            "activity",
            "id, project_id, sub_project_id, unit_id, code, title, kind, decision, starts_on, ends_on, "
                    + "planned_cost, planned_households, proposed_by, commune_is_investor, recovery_rule, "
                    + "citation, synthetic");
    private final BulkStore units = new BulkStore("activity_unit", "id, activity_id, unit_id");
    private final BulkStore financings =
            new BulkStore("activity_financing", "id, activity_id, program_id, funding_source, amount");
    private final List<Production> production = new ArrayList<>();

    /** A generated production activity, for the surveys that observe it. */
    record Production(UUID id, String line, Commune commune, LocalDate startsOn) {}

    ActivityDemo(DemoPlaces places, BudgetDemo budgets, FactRows rows) {
        this.places = places;
        this.budgets = budgets;
        this.rows = rows;
    }

    void generate() {
        for (int year = MoneyPlan.FIRST_YEAR; year <= 2018; year++) {
            for (Recipe recipe : RECIPES) {
                generate(recipe, year);
            }
        }
        cows();
    }

    List<Production> production() {
        return production;
    }

    void insert(Connection connection) throws SQLException {
        activities.insert(connection);
        units.insert(connection);
        financings.insert(connection);
    }

    private void generate(Recipe recipe, int year) {
        List<Commune> communes = places.communes().stream()
                .filter(commune -> commune.areaType().equals(recipe.areaType())
                        && !commune.kind().equals("PHUONG"))
                .toList();
        double[] sizes = new double[recipe.perYear()];
        for (int number = 0; number < sizes.length; number++) {
            sizes[number] = Dice.between(0.6, 1.4, name(recipe, year, number) + "cost");
        }
        long kinds = RECIPES.stream()
                .filter(other -> other.line().equals(recipe.line()))
                .count();
        double share = kinds == 1 ? 1 : recipe.kind().equals("MAINTENANCE") ? 0.055 : 0.945;
        long planned = Math.round(budgets.allotted(recipe.line(), year) * PLANNED_SHARE * share / ROUND);
        long[] costs = Apportion.byWeights(planned, sizes);
        int offset = Dice.named(recipe.line() + recipe.kind() + year).nextInt(communes.size());
        for (int number = 0; number < costs.length; number++) {
            add(recipe, year, number, communes.get((offset + number) % communes.size()), costs[number] * ROUND);
        }
    }

    private void add(Recipe recipe, int year, int number, Commune commune, long cost) {
        String name = name(recipe, year, number);
        SplittableRandom dice = Dice.named(name);
        UUID id = ReferenceIds.of("demo/activity", name);
        LocalDate startsOn = LocalDate.of(year, 3, 1).plusDays(dice.nextInt(240));
        boolean model = recipe.production() && number % 4 == 3;
        String subject = recipe.production() ? " " + SUBJECTS[dice.nextInt(SUBJECTS.length)] : "";
        activities.add(
                id,
                ReferenceIds.project(FactRows.PROGRAM, ReferenceIds.projectOf(recipe.line())),
                ReferenceIds.subProject(FactRows.PROGRAM, recipe.line()),
                commune.id(),
                recipe.line() + "-" + recipe.kind().charAt(0) + "-" + year + "-" + (number + 1),
                (model ? "Nhân rộng mô hình" : recipe.title()) + subject + " tại "
                        + decapitalized(places.name(commune.code())),
                model ? "MODEL" : recipe.kind(),
                "QĐ phê duyệt (số liệu tạo)",
                startsOn,
                startsOn.plusMonths(recipe.production() ? 24 : 9),
                cost,
                recipe.production() ? cost / HOUSEHOLD_NORM : null,
                proposer(dice),
                dice.nextDouble() < (recipe.production() ? 0.62 : 0.48),
                recipe.production() && dice.nextDouble() < 0.4
                        ? "Thu hồi một phần sau 24-36 tháng theo quyết định của tỉnh (số liệu tạo)"
                        : null,
                null,
                true);
        units.add(ReferenceIds.of("demo/activity_unit", name), id, commune.id());
        finance(recipe, name, id, cost, dice);
        if (recipe.production()) {
            production.add(new Production(id, recipe.line(), commune, startsOn));
        }
    }

    /** One production project in eight is integrated with New Rural Development, some with policy credit. */
    private void finance(Recipe recipe, String name, UUID id, long cost, SplittableRandom dice) {
        double draw = dice.nextDouble();
        long other = 0;
        if (recipe.production() && draw < 0.18) {
            boolean rural = draw < 0.13;
            other = Math.max(ROUND, cost / (rural ? 5 : 8) / ROUND * ROUND);
            financings.add(
                    ReferenceIds.of("demo/activity_financing", name + "/other"),
                    id,
                    ReferenceIds.program(rural ? "NTM-1620" : FactRows.PROGRAM),
                    rural ? "OTHER_PROGRAM" : "POLICY_CREDIT",
                    other);
        }
        financings.add(
                ReferenceIds.of("demo/activity_financing", name + "/own"),
                id,
                ReferenceIds.program(FactRows.PROGRAM),
                "CENTRAL",
                cost - other);
    }

    /** Đăk Blà: 26 cows for 52 households, 24 (260 m) from 135 and 2 (22 m) from New Rural Development. */
    private void cows() {
        UUID id = ReferenceIds.of("activity", "23323/DB-BO");
        UUID commune = places.unit("23323");
        String citation = "chuongtrinh135.vn, bài về xã Đăk Blà (ngày 5 tháng 1, không ghi năm)";
        activities.add(
                id,
                ReferenceIds.project(FactRows.PROGRAM, "DA2"),
                ReferenceIds.subProject(FactRows.PROGRAM, "DA2.2"),
                commune,
                "DB-BO",
                "Nuôi bò sinh sản quay vòng tại xã Đăk Blà: 26 con, 2 hộ một con",
                "PRODUCTION",
                null,
                LocalDate.of(2017, 1, 1),
                null,
                282 * ROUND,
                52,
                null,
                null,
                "Sau 3 năm hộ nghèo trả 50 %, hộ cận nghèo trả 70 %; vốn thu về giao cho hộ khác",
                citation + "; ngày bắt đầu là quy ước",
                false);
        units.add(ReferenceIds.of("activity_unit", "23323/DB-BO"), id, commune);
        Map.of(FactRows.PROGRAM, 260L, "NTM-1620", 22L)
                .forEach((program, millions) -> financings.add(
                        ReferenceIds.of("activity_financing", "23323/DB-BO/" + program),
                        id,
                        ReferenceIds.program(program),
                        program.equals(FactRows.PROGRAM) ? "CENTRAL" : "OTHER_PROGRAM",
                        millions * ROUND));
        String note = "Nguồn không ghi năm; ngày là quy ước.";
        Slot slot = Slot.flow(commune, LocalDate.of(2016, 1, 1), COWS_COUNTED_ON);
        rows.real("HOUSEHOLDS_SUPPORTED", slot.on("DA2.2"), id, 52, citation, note);
        rows.real("HOUSEHOLDS_SUPPORTED", slot, null, 52, citation, note);
    }

    private static String proposer(SplittableRandom dice) {
        double draw = dice.nextDouble();
        return draw < 0.44 ? "HOUSEHOLDS" : draw < 0.82 ? "COMMUNE" : draw < 0.96 ? "DISTRICT" : "PROVINCE";
    }

    private static String decapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String name(Recipe recipe, int year, int number) {
        return recipe.line() + "/" + recipe.kind() + "/" + year + "/" + number;
    }
}
