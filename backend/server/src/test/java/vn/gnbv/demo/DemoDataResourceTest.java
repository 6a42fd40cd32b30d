package vn.gnbv.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gnbv.testing.FactsDatabase;

/** The demo data adds up to what was published, keeps every rule of the ledgers, and says of itself that it is generated. */
class DemoDataResourceTest {
    private static final String BY_COMMUNE = "select coalesce(sum(r.value), 0) from result r "
            + "join indicator i on i.id = r.indicator_id join administrative_unit u on u.id = r.unit_id "
            + "where r.synthetic and r.project_id is null and i.code = ? and r.group_code = ? "
            + "and extract(year from r.effective_on) = ? ";
    private static final String ALLOTTED =
            "e.effective_kind in ('ALLOCATION', 'ADJUSTMENT', 'TRANSFER_IN', 'TRANSFER_OUT', 'CARRY_IN', 'CARRY_OUT')";
    private static final String LEDGER = "from entry e join budget b on b.id = e.budget_id "
            + "join project p on p.id = b.project_id join administrative_unit u on u.id = b.unit_id where b.synthetic ";
    private static final long MILLION = 1_000_000;
    /** Nobody reports what other policies spent: the row says 'no data'. */
    private static final Set<String> WITHOUT_DATA = Set.of("OTHER_POLICY_DISBURSED");

    private static FactsDatabase database;

    @TempDir
    static Path folder;

    @BeforeAll
    static void load() throws Exception {
        database = FactsDatabase.start();
        try (Connection connection = database.owner()) {
            assertTrue(new DemoStore(connection, folder).load());
        }
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        // published EQ of the province: Decision 1427 of 2017 and its quotations, bandantoc.kontum.gov.vn of 7-1-2019
        "POOR_HOUSEHOLDS, 2016, 28990",
        "POOR_HOUSEHOLDS, 2017, 26164",
        "POOR_HOUSEHOLDS, 2018, 22851",
        "NEAR_POOR_HOUSEHOLDS, 2017, 8388",
        "NEAR_POOR_HOUSEHOLDS, 2018, 8700",
        "HOUSEHOLDS, 2017, 128904",
        "EM_POOR_HOUSEHOLDS, 2018, 21392",
        "ESCAPED_HOUSEHOLDS, 2017, 5099",
        "RELAPSED_HOUSEHOLDS, 2017, 178",
        "NEWLY_POOR_HOUSEHOLDS, 2017, 2095",
        "WORKERS_ABROAD, 2016, 106",
        // printed with 'nearly' or 'over' (kontumtv)
        "HEALTH_INSURANCE_CARDS, 2016, 192000",
        "ELECTRICITY_SUPPORT, 2017, 22900",
        "MONTHLY_ALLOWANCE, 2016, 10000"
    })
    void generatedCommunesAddUpToThePublishedProvince(String indicator, int year, long published) {
        assertEquals(published, database.number(BY_COMMUNE, indicator, "TOTAL", year));
    }

    @ParameterizedTest
    @CsvSource({
        // Decision 1427, as bhxhkontum.gov.vn prints it
        "610, 11969, 4111, 1116",
        "611, 16269, 1153, 674",
        "612, 11308, 1599, 880",
        "613, 6790, 2728, 758",
        "614, 6830, 2585, 787",
        "615, 16420, 3368, 1120",
        "616, 12607, 3382, 1049",
        "617, 6033, 3539, 521"
    })
    void generatedCommunesAddUpToThePrintedDistrictsOf2017(String district, long households, long poor, long nearPoor) {
        String within = "and exists (select from unit_parent l join administrative_unit d on d.id = l.parent_id "
                + "where l.unit_id = u.id and d.code = ?)";
        assertEquals(households, database.number(BY_COMMUNE + within, "HOUSEHOLDS", "TOTAL", 2017, district));
        assertEquals(poor, database.number(BY_COMMUNE + within, "POOR_HOUSEHOLDS", "TOTAL", 2017, district));
        assertEquals(nearPoor, database.number(BY_COMMUNE + within, "NEAR_POOR_HOUSEHOLDS", "TOTAL", 2017, district));
    }

    @ParameterizedTest
    @CsvSource({
        // bandantoc.kontum.gov.vn of 7-1-2019; 2017: Decision 1427
        "POOR_HOUSEHOLDS, HOUSEHOLDS, 2017, 20.30",
        "POOR_HOUSEHOLDS, HOUSEHOLDS, 2018, 17.29",
        "NEAR_POOR_HOUSEHOLDS, HOUSEHOLDS, 2017, 6.51",
        "NEAR_POOR_HOUSEHOLDS, HOUSEHOLDS, 2018, 6.58",
        "EM_POOR_HOUSEHOLDS, EM_HOUSEHOLDS, 2018, 30.89"
    })
    void ratesOfTheGeneratedCountsAreThePrintedRates(
            String numerator, String denominator, int year, BigDecimal printed) {
        BigDecimal share = BigDecimal.valueOf(100 * database.number(BY_COMMUNE, numerator, "TOTAL", year))
                .divide(
                        BigDecimal.valueOf(database.number(BY_COMMUNE, denominator, "TOTAL", year)),
                        2,
                        RoundingMode.HALF_UP);
        assertEquals(printed, share);
    }

    @Test
    void theTenDeprivationsOf2018AreThePrintedRates() {
        assertEquals(
                List.of(),
                database.column("with generated as (select lower(r.group_code) as code, "
                        + "round(100.0 * sum(r.numerator) / sum(r.denominator), 2) as rate from result r "
                        + "join indicator i on i.id = r.indicator_id where i.code = 'DEPRIVATION_RATE' and r.synthetic "
                        + "and r.effective_on = '2018-12-31' group by r.group_code) "
                        + "select f.measure || ' ' || coalesce(g.rate::text, 'none') from published_figure f "
                        + "left join generated g on f.measure = 'deprivation_rate_poor.' || g.code "
                        + "where f.measure like 'deprivation_rate_poor.%' and g.rate is distinct from f.value"));
    }

    @Test
    void dakHaClosesAsPrinted() {
        String within = "and u.id in (select l.unit_id from unit_parent l join administrative_unit d "
                + "on d.id = l.parent_id where d.code = '615')";
        assertEquals(3644, database.number(BY_COMMUNE + within, "POOR_HOUSEHOLDS", "TOTAL", 2016));
        assertEquals(612, database.number(BY_COMMUNE + within, "ESCAPED_HOUSEHOLDS", "TOTAL", 2017));
        assertEquals(17, database.number(BY_COMMUNE + within, "RELAPSED_HOUSEHOLDS", "TOTAL", 2017));
        assertEquals(319, database.number(BY_COMMUNE + within, "NEWLY_POOR_HOUSEHOLDS", "TOTAL", 2017));
    }

    @Test
    void theMovementClosesInEveryCommuneAndYear() {
        assertEquals(
                102 * 3,
                database.number(
                        "with fact as (select r.unit_id, i.code, extract(year from r.effective_on)::int as year, r.value "
                                + "from result r join indicator i on i.id = r.indicator_id "
                                + "where r.synthetic and r.group_code = 'TOTAL' and r.project_id is null) "
                                + "select count(*) from fact opening "
                                + "join fact closing on closing.unit_id = opening.unit_id and closing.code = opening.code and closing.year = opening.year + 1 "
                                + "join fact escaped on escaped.unit_id = opening.unit_id and escaped.year = closing.year and escaped.code = 'ESCAPED_HOUSEHOLDS' "
                                + "join fact relapsed on relapsed.unit_id = opening.unit_id and relapsed.year = closing.year and relapsed.code = 'RELAPSED_HOUSEHOLDS' "
                                + "join fact newly on newly.unit_id = opening.unit_id and newly.year = closing.year and newly.code = 'NEWLY_POOR_HOUSEHOLDS' "
                                + "where opening.code = 'POOR_HOUSEHOLDS' "
                                + "and opening.value - escaped.value + relapsed.value + newly.value = closing.value"));
    }

    @Test
    void noGroupIsLargerThanItsWhole() {
        assertEquals(
                0,
                database.number(
                        "with fact as (select r.unit_id, i.code, r.effective_on, r.group_code, r.value "
                                + "from result r join indicator i on i.id = r.indicator_id where r.synthetic and r.project_id is null) "
                                + "select count(*) from fact part join fact whole on whole.unit_id = part.unit_id "
                                + "and whole.effective_on = part.effective_on and whole.group_code = 'TOTAL' where part.group_code = 'TOTAL' and "
                                + "((part.code, whole.code) in (('POOR_HOUSEHOLDS', 'HOUSEHOLDS'), ('EM_POOR_HOUSEHOLDS', 'POOR_HOUSEHOLDS'), "
                                + "('EM_POOR_HOUSEHOLDS', 'EM_HOUSEHOLDS'), ('EM_HOUSEHOLDS', 'HOUSEHOLDS'))) and part.value > whole.value"));
        assertEquals(
                0,
                database.number(
                        "select count(*) from result where synthetic and (value < 0 or numerator > denominator)"));
    }

    @Test
    void theMoneyOfThreeYearsIsThePrintedMoney() {
        String sum =
                "select sum(e.available_change) " + LEDGER + "and " + ALLOTTED + " and e.effective_on <= '2018-06-30' ";
        assertEquals(714_000 * MILLION, database.number(sum), "kontumtv: over 714 bn");
        assertEquals(415_000 * MILLION, database.number(sum + "and p.code = 'DA1'"), "kontumtv: over 415 bn");
        assertEquals(106_000 * MILLION, database.number(sum + "and p.code = 'DA1' and b.capital_type = 'RECURRENT'"));
        assertEquals(299_000 * MILLION, database.number(sum + "and p.code <> 'DA1'"));
    }

    @ParameterizedTest
    @CsvSource({"DA1, 35000, 22000", "DA2, 17800, 7700"})
    void tuMoRong2017IsAsPrinted(String project, long allotted, long spentByOctober) {
        String where =
                LEDGER + "and u.code = '617' and b.fiscal_year = 2017 and b.funding_source = 'CENTRAL' and p.code = ? ";
        assertEquals(
                allotted * MILLION,
                database.number(
                        "select sum(e.available_change) " + where + "and e.effective_kind = 'TRANSFER_IN'", project));
        assertEquals(
                spentByOctober * MILLION,
                database.number(
                        "select sum(e.disbursed_change) " + where + "and e.effective_on <= '2017-10-31'", project));
    }

    @Test
    void directSupportIsAsPrinted() {
        String sum = "select sum(r.value) from result r join indicator i on i.id = r.indicator_id "
                + "join unit_parent l on l.unit_id = r.unit_id and r.effective_on between l.valid_from and l.valid_to "
                + "join administrative_unit d on d.id = l.parent_id where i.code = ? and extract(year from r.effective_on) = 2017 ";
        assertEquals(7_500 * MILLION, database.number(sum, "DIRECT_SUPPORT_102_ALLOTTED"));
        assertEquals(785 * MILLION, database.number(sum + "and d.code = '617'", "DIRECT_SUPPORT_102_ALLOTTED"));
        assertEquals(
                635 * MILLION,
                database.number(
                        sum + "and d.code = '617' and r.effective_on <= '2017-10-31'", "DIRECT_SUPPORT_102_DISBURSED"));
    }

    @Test
    void noLedgerIsNegativeOnAnyDay() {
        assertEquals(
                0,
                database.number("select count(*) from (select sum(sum(available_change)) over "
                        + "(partition by budget_id order by effective_on) as balance from entry group by budget_id, effective_on) days "
                        + "where balance < 0"));
    }

    @Test
    void everyKindOfEntryOccursAndOneFallsOnTheDayAfterTheCutOff() {
        assertEquals(
                List.of(
                        "ADJUSTMENT",
                        "ADVANCE",
                        "ADVANCE_SETTLEMENT",
                        "ALLOCATION",
                        "CANCELLATION",
                        "CARRY_IN",
                        "CARRY_OUT",
                        "PAYMENT",
                        "REVERSAL",
                        "TRANSFER_IN",
                        "TRANSFER_OUT"),
                database.column("select distinct kind from entry order by 1"));
        assertTrue(
                database.number("select count(*) from entry where effective_on = '2018-07-01' and disbursed_change > 0")
                        > 0);
    }

    @Test
    void theCowsOfDakBlaAreRealAndPaidByTwoProgrammes() {
        assertEquals(
                List.of("NTM-1620 22000000", "NTPSPR-1620 260000000"),
                database.column(
                        "select g.code || ' ' || f.amount from activity a join activity_financing f on f.activity_id = a.id "
                                + "join program g on g.id = f.program_id where not a.synthetic and a.citation is not null order by 1"));
        assertEquals(1, database.number("select count(*) from activity where not synthetic"));
        assertEquals(0, database.number("select count(*) from budget where not synthetic"));
    }

    @Test
    void everyMeasureOfTheSheetHasSomethingToShow() throws Exception {
        List<String> empty = new ArrayList<>();
        try (InputStream file = DemoDataResourceTest.class.getResourceAsStream("/sheet/result-sheet.json")) {
            for (JsonNode row : new ObjectMapper().readTree(file).get("rows")) {
                for (JsonNode measure : row.get("measures")) {
                    String table = measure.get("source").asText().equals("TARGET") ? "target" : "result";
                    String indicator = measure.path("indicator").asText();
                    String group = measure.path("group").asText("TOTAL");
                    if (!indicator.isEmpty()
                            && !WITHOUT_DATA.contains(indicator)
                            && database.number(
                                            "select count(*) from " + table
                                                    + " r join indicator i on i.id = r.indicator_id where i.code = ? and r.group_code = ?",
                                            indicator,
                                            group)
                                    == 0) {
                        empty.add(row.get("code").asText() + "."
                                + measure.get("key").asText());
                    }
                }
            }
        }
        assertEquals(List.of(), empty);
    }

    @Test
    void findingsOnAreasWithoutASiteSaySo() {
        assertEquals(
                0,
                database.number("select count(*) from finding where 'P30A' = any (area_types) "
                        + "and (position('Không có điểm làm việc nào nằm trong huyện nghèo 30a' in text_vi) = 0 "
                        + "or position('No site lay in a 30a poor district' in text_en) = 0)"));
        assertEquals(
                0,
                database.number("select count(*) from finding where 'P135' = any (area_types) "
                        + "and position('danh sách xã 135 giai đoạn 2017-2020 đã biết' in text_vi) = 0"));
        assertTrue(database.number("select count(*) from finding") >= 20);
        assertEquals(8, database.number("select count(distinct theme) from term_of_reference"));
        assertEquals(4, database.number("select count(*) from site_visit"));
    }

    @Test
    void citedFiguresStandInASealedBlock() {
        assertEquals(
                0,
                database.number("select count(*) from finding_evidence e where e.kind = 'FIGURE' and not exists "
                        + "(select from seal_block b where b.number = e.figure_block "
                        + "and b.transaction_upper > (select max(transaction) from result))"));
    }

    @Test
    void photosLieUnderTheirChecksum() {
        List<Object> checksums = database.column("select sha256 from attachment where synthetic");
        assertEquals(4, checksums.size());
        for (Object checksum : checksums) {
            String name = checksum.toString();
            assertTrue(Files.exists(
                    folder.resolve("attachments").resolve(name.substring(0, 2)).resolve(name)));
        }
    }

    @Test
    void loadingAgainChangesNothing() throws Exception {
        long events = database.number("select count(*) from audit_event");
        try (Connection connection = database.owner()) {
            assertFalse(new DemoStore(connection, folder).load());
        }
        assertEquals(events, database.number("select count(*) from audit_event"));
    }
}
