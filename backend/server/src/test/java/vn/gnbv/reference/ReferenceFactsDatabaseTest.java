package vn.gnbv.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gnbv.testing.FactsDatabase;

/** The reference facts as the migration leaves them in the database. */
class ReferenceFactsDatabaseTest {
    private static final String ALL_KNOWN = "9223372036854775807";
    private static FactsDatabase database;

    @BeforeAll
    static void migrate() {
        database = FactsDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2018-06-30, PROVINCE, 1",
        "2018-06-30, DISTRICT, 10",
        "2018-06-30, COMMUNE, 102",
        "2015-12-31, COMMUNE, 102",
        "2020-12-31, COMMUNE, 102",
        "2025-06-30, DISTRICT, 10",
        "2025-07-01, PROVINCE, 1",
        "2025-07-01, DISTRICT, 0",
        "2025-07-01, COMMUNE, 96"
    })
    void theUnitsOfADay(String day, String level, long count) {
        assertEquals(
                count,
                database.number(
                        "select count(*) from administrative_unit where level = ? and ?::date >= valid_from "
                                + "and (valid_to is null or valid_to >= ?::date)",
                        level,
                        day,
                        day));
    }

    @ParameterizedTest
    @CsvSource({"P30A, 23", "P135, 31", "OUTSIDE, 48"})
    void communesByAreaTypeAtTheCutOff(String areaType, long count) {
        assertEquals(
                count,
                database.number(
                        "select count(*) from area_types('2018-06-30', " + ALL_KNOWN + ") a "
                                + "join administrative_unit u on u.id = a.unit_id where u.level = 'COMMUNE' and a.area_type = ?",
                        areaType));
    }

    @Test
    void twentyOneOfTheCommunesIn30aDistrictsAreAlsoDesignated135() {
        assertEquals(
                21,
                database.number("select count(*) from area_types('2018-06-30', " + ALL_KNOWN + ") a "
                        + "join designation d on d.unit_id = a.unit_id and d.kind = 'COMMUNE_135' "
                        + "and '2018-06-30' between d.valid_from and d.valid_to where a.area_type = 'P30A'"));
    }

    @Test
    void iaHDraiCountsFromTheSeventhOfMarch2018() {
        String sql = "select count(*) from area_types(?::date, " + ALL_KNOWN + ") a "
                + "join administrative_unit u on u.id = a.unit_id where u.code = '618' and a.area_type = 'P30A'";
        assertEquals(0, database.number(sql, "2018-03-06"));
        assertEquals(1, database.number(sql, "2018-03-07"));
        assertEquals(
                70,
                database.number("select support_norm_percent from designation d "
                        + "join administrative_unit u on u.id = d.unit_id where u.code = '618'"));
    }

    @Test
    void twentyThreeCodesNameAnotherUnitIn2025() {
        List<Object> reused = database.column("select a.code from administrative_unit a "
                + "join administrative_unit b on b.code = a.code and b.level = a.level "
                + "where '2018-06-30' between a.valid_from and coalesce(a.valid_to, 'infinity') and b.valid_from = '2025-07-01' "
                + "and regexp_replace(a.folded_name, '^(xa|phuong|thi tran) ', '') "
                + "<> regexp_replace(b.folded_name, '^(xa|phuong|thi tran) ', '') order by 1");
        assertEquals(
                Csv.read("reference/admin_code_reuse_kon_tum.csv").stream()
                        .map(line -> (Object) line.text("code"))
                        .toList(),
                reused);
    }

    @Test
    void theScopeOfTheMergedProvinceReachesBackToTheCommunesOf2018() {
        assertEquals(
                102,
                database.number("select count(*) from administrative_unit_scope s "
                        + "join administrative_unit u on u.id = s.unit_id "
                        + "where s.scope_unit_id = unit_with_code('51', '2025-07-01') and u.level = 'COMMUNE' "
                        + "and '2018-06-30' between u.valid_from and coalesce(u.valid_to, 'infinity')"));
    }

    @Test
    void bothTreesAreThere() {
        assertEquals(5, projects("NTPSPR-1620"));
        assertEquals(7, projects("NTPSPR-2125"));
        assertEquals(7, subProjects("NTPSPR-1620"));
        assertEquals(11, subProjects("NTPSPR-2125"));
        assertEquals(1, database.number("select count(*) from line_exclusion"));
    }

    @Test
    void everyFigureIsLoadedAndNoneIsBooked() {
        assertEquals(PublishedFigure.read().size(), database.number("select count(*) from published_figure"));
        assertEquals(0, database.number("select count(*) from entry"));
        assertEquals(
                1,
                database.number("select count(*) from published_figure where qualifier = 'EQ' "
                        + "and period_from is null and value = 260 and measure = 'allocated.da2.2.cows'"));
    }

    @Test
    void theRateOf2019HasTwoSourcesAndOneIsOfficial() {
        assertEquals(
                List.of("13.6 f", "13.74 t"),
                database.column("select value || ' ' || left(official::text, 1) from result r "
                        + "join indicator i on i.id = r.indicator_id where i.code = 'POVERTY_RATE' "
                        + "and effective_on = '2019-12-31' order by value"));
    }

    @ParameterizedTest
    @CsvSource({"2010, 447660", "2015, 501846", "2016, 513790", "2017, 526306", "2018, 543694"})
    void theEthnicGroupsAddUpToThePrintedPopulation(int year, long printed) {
        String sql = "select sum(value) from result r join indicator i on i.id = r.indicator_id "
                + "where i.code = 'POPULATION' and extract(year from effective_on) = ? and (group_code = 'TOTAL') = ?";
        assertEquals(printed, database.number(sql, year, true));
        assertEquals(printed, database.number(sql, year, false));
    }

    @Test
    void nothingOfTheReferenceFactsIsSynthetic() {
        assertEquals(
                0,
                database.number("select count(*) from result where synthetic")
                        + database.number("select count(*) from target where synthetic"));
    }

    private static long projects(String program) {
        return database.number(
                "select count(*) from project p join program g on g.id = p.program_id where g.code = ?", program);
    }

    private static long subProjects(String program) {
        return database.number(
                "select count(*) from sub_project s join project p on p.id = s.project_id "
                        + "join program g on g.id = p.program_id where g.code = ?",
                program);
    }
}
