package vn.gnbv.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gnbv.privacy.PersonalData;
import vn.gnbv.privacy.PersonalKeys;
import vn.gnbv.testing.FactsDatabase;

/** A small set of synthetic households in the real database: it keeps every rule of reviews, and says that it is synthetic. */
class HouseholdDemoResourceTest {
    private static final BigDecimal SCALE = new BigDecimal("0.02");
    private static final String CURRENT =
            "from review r join review_round o on o.id = r.review_round_id where o.year = ? ";
    private static FactsDatabase database;
    private static PersonalData personal;
    private static long resultsBefore;

    @BeforeAll
    static void load() throws Exception {
        database = FactsDatabase.start();
        personal = new PersonalData(new PersonalKeys(List.of(
                "lookup AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "seal t1 ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=")));
        resultsBefore = database.number("select count(*) from result");
        assertTrue(load(SCALE));
    }

    private static boolean load(BigDecimal scale) throws Exception {
        try (Connection connection = database.owner()) {
            return new HouseholdDemo(connection, personal, scale).load();
        }
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2017, POOR, 26164", "2017, NEAR_POOR, 8388", "2018, POOR, 22851", "2018, NEAR_POOR, 8700",
        "2019, POOR, 18870", "2020, POOR, 14601", "2020, NEAR_POOR, 8372", "2016, POOR, 28990"
    })
    void aStatusIsAsFrequentAsPublished(int year, String status, long published) {
        long found = database.number("select count(*) " + CURRENT + "and r.status = ?", year, status);
        assertTrue(Math.abs(found - published * SCALE.doubleValue()) < 1, found + " of " + published);
    }

    @ParameterizedTest
    @CsvSource({"2017, 128904", "2018, 132163", "2020, 141895"})
    void everyHouseholdOfTheYearIsReviewed(int year, long published) {
        assertEquals(Math.round(published * SCALE.doubleValue()), database.number("select count(*) " + CURRENT, year));
    }

    @Test
    void everyReviewGivesItsStoredResultAgain() {
        assertEquals(
                0,
                database.number("select count(*) from review r join rule_set s on s.id = r.rule_set_id "
                        + "cross join lateral review_result(s, r.residence, r.inputs) c where (c.status, c.status_kind, "
                        + "c.deprivation_count) is distinct from (r.status, r.status_kind, r.deprivation_count)"));
        assertEquals(0, database.number("select count(*) from review where jsonb_array_length(steps) = 0"));
    }

    /** Who enters was never poor, or had been before; nobody of the near-poor becomes poor; the rest follows. */
    @Test
    void theMovementOfEachYearCloses() {
        String moves = "with found as (select r.household_id, o.year, r.status from review r "
                + "join review_round o on o.id = r.review_round_id), "
                + "moved as (select n.year, n.household_id, b.status as was, n.status as is_now, exists (select from found e "
                + "where e.household_id = n.household_id and e.year < n.year - 1 and e.status = 'POOR') as poor_before "
                + "from found n left join found b on b.household_id = n.household_id and b.year = n.year - 1) ";
        assertEquals(
                5,
                database.number(moves + "select count(*) from (select year, "
                        + "count(*) filter (where was = 'POOR') - count(*) filter (where was = 'POOR' and is_now <> 'POOR') "
                        + "+ count(*) filter (where was is distinct from 'POOR' and is_now = 'POOR' and poor_before) "
                        + "+ count(*) filter (where was is distinct from 'POOR' and is_now = 'POOR' and not poor_before) as balance, "
                        + "count(*) filter (where is_now = 'POOR') as poor from moved where year > 2015 group by year) y "
                        + "where balance = poor"));
        assertEquals(
                0, database.number(moves + "select count(*) from moved where was = 'NEAR_POOR' and is_now = 'POOR'"));
        assertEquals(
                0,
                database.number(
                        moves + "select count(*) from moved where year > 2015 and was is null and is_now = 'POOR'"));
        long relapsed = database.number(moves + "select count(*) from moved where year = 2017 and was <> 'POOR' "
                + "and is_now = 'POOR' and poor_before");
        assertTrue(Math.abs(relapsed - 178 * SCALE.doubleValue()) < 1, "relapsed: " + relapsed);
    }

    @Test
    void everyRoundIsRecognisedAndApproved() {
        assertEquals(0, database.number("select count(*) from review where recognition_id is null"));
        assertEquals(6, database.number("select count(*) from review_approval"));
        assertEquals(
                6,
                database.number(
                        "select count(*) from review_approval a join review_round o on o.id = a.review_round_id "
                                + "where (a.totals ->> 'households')::int = (select count(*) from review r where r.review_round_id = o.id)"));
        assertEquals(
                5,
                database.number("select count(*) from review_round o join review_round b on b.id = o.previous_round_id "
                        + "where b.year = o.year - 1"));
    }

    @Test
    void allOfItIsSynthetic() {
        for (String table : List.of("household", "household_member", "review")) {
            assertEquals(0, database.number("select count(*) from %s where not synthetic".formatted(table)), table);
        }
        assertEquals(0, database.number("select count(*) from review_round where title not like '%(hộ tạo)'"));
        assertEquals(
                0,
                database.number("select count(*) from household where address not like '%(hộ tạo)' or note is null"));
        assertEquals(resultsBefore, database.number("select count(*) from result"));
    }

    @Test
    void noTwoOfAHouseholdBearOneName() {
        assertEquals(
                0,
                database.number(
                        "select count(*) from (select from household_member group by household_id, name having count(*) > 1) m"));
    }

    @Test
    void everyHouseholdLivesInASyntheticVillageOfItsCommune() {
        assertEquals(0, database.number("select count(*) from household where village_id is null"));
        assertEquals(
                0,
                database.number("select count(*) from household h join administrative_unit v on v.id = h.village_id "
                        + "where not v.synthetic or v.level <> 'VILLAGE' or not exists (select from unit_parent p "
                        + "where p.unit_id = v.id and p.parent_id = h.unit_id)"));
        assertEquals(
                0, database.number("select count(*) from administrative_unit where synthetic <> (level = 'VILLAGE')"));
    }

    /** In the province as it is a village has 80 to 200 households, and on every day lies below the commune of that day. */
    @Test
    void villagesAreOfAPlausibleSizeAndAlwaysOfACommune() {
        long villages = database.number("select count(*) from administrative_unit where level = 'VILLAGE'");
        assertTrue(villages > 128_904 / 200 && villages < 128_904 / 80, villages + " villages");
        for (String day : List.of("2015-11-15", "2018-06-30", "2020-11-15", "2025-06-30", "2025-07-01", "2026-01-01")) {
            assertEquals(
                    villages,
                    database.number(
                            "select count(*) from unit_parent p join administrative_unit v on v.id = p.unit_id and v.level = 'VILLAGE' "
                                    + "join administrative_unit c on c.id = p.parent_id and c.level = 'COMMUNE' where "
                                    + "?::date between p.valid_from and coalesce(p.valid_to, 'infinity') and "
                                    + "?::date between c.valid_from and coalesce(c.valid_to, 'infinity')",
                            day,
                            day),
                    day);
        }
    }

    /** Each name in each spelling folds to one, and in one of them each is looked for: its household is among those found. */
    @Test
    void fiveThousandNamesAreFoundInEverySpelling() throws Exception {
        List<String> names = new ArrayList<>();
        List<UUID> households = new ArrayList<>();
        try (Connection connection = database.owner();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select name, household_id from household_member where left_on is null order by id limit 5000")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                households.add(rows.getObject(2, UUID.class));
            }
        }
        assertEquals(5000, names.size());
        List<String> asked = new ArrayList<>();
        List<String> spelled = new ArrayList<>();
        List<String> meant = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            List<String> spellings = spellings(names.get(index));
            asked.add(spellings.get(index % spellings.size()));
            spelled.addAll(spellings);
            meant.addAll(Collections.nCopies(spellings.size(), names.get(index)));
        }
        assertEquals(
                0,
                database.number(
                        "select count(*) from unnest(?::text[], ?::text[]) s (spelled, meant) where fold(s.spelled) <> fold(s.meant)",
                        spelled.toArray(new String[0]),
                        meant.toArray(new String[0])));
        try (Connection connection = database.owner()) {
            connection.setAutoCommit(false);
            try (PreparedStatement missing = connection.prepareStatement(
                    "select set_config('gnbv.roles', 'admin', true), (select string_agg(w.name, ', ') from unnest(?::text[], ?::uuid[]) "
                            + "w (name, household_id) where w.household_id not in (select found_households(w.name, null, 4001)))")) {
                missing.setArray(1, connection.createArrayOf("text", asked.toArray()));
                missing.setArray(2, connection.createArrayOf("uuid", households.toArray()));
                try (ResultSet row = missing.executeQuery()) {
                    row.next();
                    assertNull(row.getString(2));
                }
            }
        }
    }

    /** As it is, in capitals, decomposed, without marks, with đ for d alone, with the tone on the other vowel, with the other đ. */
    private static List<String> spellings(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        String bare = decomposed.replaceAll("\\p{M}", "");
        return List.of(
                name,
                name.toUpperCase(Locale.ROOT),
                decomposed,
                bare,
                bare.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT),
                Normalizer.normalize(
                        decomposed.replaceAll("(?i)([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])", "$1$3$2"),
                        Normalizer.Form.NFC),
                name.replace('đ', 'ð').replace('Đ', 'Ð'));
    }

    @Test
    void numbersAreUniqueAndSealed() {
        assertEquals(0, database.number("select count(*) from duplicate_case"));
        assertTrue(database.number("select count(*) from household_member where identity_hash is not null") > 6_000);
        assertEquals(
                database.number("select count(*) from household_member where identity_hash is not null"),
                database.number("select count(distinct identity_hash) from household_member"));
        Object sealed = database.column("select identity_sealed from household_member where identity_hash is not null "
                        + "order by id limit 1")
                .getFirst();
        Object id = database.column(
                        "select id from household_member where identity_hash is not null order by id limit 1")
                .getFirst();
        String clear = personal.open("household_member.identity", (UUID) id, sealed.toString());
        assertTrue(clear.matches("062[0-3][0-9]{8}"), clear);
    }

    @Test
    void everyHouseholdHasOneHeadOfAge() {
        assertEquals(
                0,
                database.number("select count(*) from household h where (select count(*) from household_member m "
                        + "where m.household_id = h.id and m.relation = 'HEAD' "
                        + "and extract(year from h.established_on) - m.birth_year >= 19) <> 1"));
        assertEquals(
                0,
                database.number("select count(*) from household_member c join household_member p "
                        + "on p.household_id = c.household_id and p.relation = 'HEAD' where c.relation = 'CHILD' "
                        + "and c.birth_year - p.birth_year < 15"));
    }

    @Test
    void whoseCommuneBecameATownshipIsReviewedThereAfterwards() {
        assertEquals(
                database.number(
                        "select count(*) " + CURRENT + "and r.unit_id in (select id from administrative_unit "
                                + "where code = '23473' and kind = 'THI_TRAN')",
                        2020),
                database.number(
                        "select count(*) " + CURRENT + "and r.unit_id in (select id from administrative_unit "
                                + "where code = '23473')",
                        2020));
        assertTrue(database.number("select count(*) from household_change where kind = 'MOVE'") > 0);
    }

    @Test
    void loadingAgainChangesNothing() throws Exception {
        long events = database.number("select count(*) from audit_event");
        assertFalse(load(SCALE));
        assertFalse(load(new BigDecimal("0.020")));
        assertFalse(load(BigDecimal.ZERO));
        assertEquals(events, database.number("select count(*) from audit_event"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0.001", "1.005"})
    void aScaleThatCannotBeIsRefused(String scale) {
        assertThrows(IllegalArgumentException.class, () -> load(new BigDecimal(scale)));
    }
}
