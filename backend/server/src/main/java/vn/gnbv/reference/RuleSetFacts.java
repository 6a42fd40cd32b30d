package vn.gnbv.reference;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Loads the poverty standards of three periods with the cases at their borders, in the transaction of the caller. */
public final class RuleSetFacts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RuleSetFacts() {}

    public static void load(Connection connection) throws SQLException {
        BulkStore.actAs(connection, "reference");
        BulkStore ruleSets = new BulkStore(
                "rule_set",
                "id, code, title_vi, title_en, valid_from, valid_to, legal_basis, evidence, logic, min_deprivations, "
                        + "points_per_deprivation, lines, indicators, state");
        BulkStore cases = new BulkStore(
                "rule_set_case", "id, rule_set_id, title, household, expected_status, expected_kind, source");
        for (Map<String, Object> ruleSet : read()) {
            String code = (String) ruleSet.get("code");
            UUID id = ReferenceIds.of("rule_set", code);
            ruleSets.add(
                    id,
                    code,
                    ruleSet.get("titleVi"),
                    ruleSet.get("titleEn"),
                    LocalDate.parse((String) ruleSet.get("validFrom")),
                    LocalDate.parse((String) ruleSet.get("validTo")),
                    ruleSet.get("legalBasis"),
                    ruleSet.get("evidence"),
                    ruleSet.get("logic"),
                    ruleSet.get("minDeprivations"),
                    ruleSet.get("pointsPerDeprivation"),
                    ruleSet.get("lines"),
                    ruleSet.get("indicators"),
                    ruleSet.get("inForce").equals(true) ? "IN_FORCE" : "DRAFT");
            for (Object each : (List<?>) ruleSet.get("cases")) {
                Map<?, ?> one = (Map<?, ?>) each;
                cases.add(
                        ReferenceIds.of("rule_set_case", code + "/" + one.get("title")),
                        id,
                        one.get("title"),
                        one.get("household"),
                        one.get("expectedStatus"),
                        one.get("expectedKind"),
                        one.get("source"));
            }
        }
        ruleSets.insert(connection);
        cases.insert(connection);
    }

    private static List<Map<String, Object>> read() {
        try (InputStream bytes = RuleSetFacts.class.getClassLoader().getResourceAsStream("reference/rule_sets.json")) {
            return JSON.readValue(bytes, new TypeReference<>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
