package vn.gnbv.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.gnbv.privacy.PersonalData;
import vn.gnbv.privacy.PersonalKeys;
import vn.gnbv.testing.FactsDatabase;

/** A part of the country in the real database: a province that does not exist, reviewed for ten years under two standards. */
class CountryDemoResourceTest {
    private static final int PART = 3;
    private static FactsDatabase database;

    @BeforeAll
    static void load() throws Exception {
        database = FactsDatabase.start();
        assertTrue(loadPart());
    }

    private static boolean loadPart() throws Exception {
        PersonalData personal = new PersonalData(new PersonalKeys(List.of(
                "lookup AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "seal t1 ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=")));
        try (Connection connection = database.owner()) {
            return new HouseholdDemo(connection, personal, new BigDecimal("18.13")).load(PART, 0.02);
        }
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void tenRoundsAreRecognisedInTwoChains() {
        assertEquals(10, database.number("select count(*) from review_approval"));
        assertEquals(0, database.number("select count(*) from review where recognition_id is null"));
        assertEquals(
                2,
                database.number(
                        "select count(*) from review_round where previous_round_id is null and year in (2015, 2021)"));
        assertEquals(
                8,
                database.number("select count(*) from review_round d join review_round p on p.id = d.previous_round_id "
                        + "where p.year = d.year - 1 and p.rule_set_id = d.rule_set_id"));
    }

    @Test
    void everyReviewGivesItsStoredResultAgain() {
        assertEquals(
                0,
                database.number("select count(*) from review r join rule_set s on s.id = r.rule_set_id "
                        + "cross join lateral review_result(s, r.residence, r.inputs) c where (c.status, c.status_kind, "
                        + "c.deprivation_count) is distinct from (r.status, r.status_kind, r.deprivation_count)"));
        assertEquals(
                Math.round(21_989 * 0.02),
                database.number("select count(*) from review r join review_round d on d.id = r.review_round_id "
                        + "where d.year = 2021 and r.status = 'POOR'"),
                1);
    }

    @Test
    void itsPlacesSayThatTheyAreSynthetic() {
        assertEquals(
                102,
                database.number(
                        "select count(distinct h.unit_id) from household h join administrative_unit u on u.id = h.unit_id "
                                + "where u.synthetic and u.level = 'COMMUNE'"));
        assertEquals(
                0,
                database.number("select count(*) from household h where not exists (select from unit_parent p "
                        + "where p.unit_id = h.village_id and p.parent_id = h.unit_id)"));
        assertEquals(
                1, database.number("select count(*) from administrative_unit where synthetic and level = 'PROVINCE'"));
        assertEquals(
                0,
                database.number(
                        "select count(*) from (select code from administrative_unit where "
                                + "date '2018-06-30' between valid_from and coalesce(valid_to, 'infinity') group by code having count(*) > 1) c"));
    }

    @Test
    void everyRowIsAudited() {
        for (String table : List.of("household", "household_member", "review")) {
            assertEquals(
                    database.number("select count(*) from " + table),
                    database.number(
                            "select count(distinct row_id) from audit_event where resource = ? and operation = 'INSERT'",
                            table.replace('_', '-')),
                    table);
        }
        assertEquals(
                database.number("select count(*) from review"), database.number("select count(*) from review_history"));
    }

    @Test
    void whatIsThereIsLeftAlone() throws Exception {
        assertFalse(loadPart());
    }
}
