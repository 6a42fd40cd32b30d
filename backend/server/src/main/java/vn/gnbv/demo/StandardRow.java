package vn.gnbv.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.place.Residence;
import vn.gnbv.poverty.PovertyLogic;
import vn.gnbv.poverty.RuleSet;
import vn.gnbv.poverty.RuleSetIndicator;
import vn.gnbv.poverty.RuleSetLine;
import vn.gnbv.poverty.RuleSetService.Standard;
import vn.gnbv.poverty.RuleSetState;

/** A national poverty standard as the database has it, and how it classifies. */
record StandardRow(UUID id, Map<Residence, RuleSetLine> lines, Standard standard) {
    /** Of 2016-2020, and of 2022-2026, which the review of the end of 2021 applied already. */
    private static final List<String> CODES = List.of("CN-1620", "CN-2226");

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Of both periods. */
    static List<StandardRow> both(Connection connection) throws SQLException {
        return List.of(read(connection, CODES.getFirst()), read(connection, CODES.getLast()));
    }

    private static StandardRow read(Connection connection, String code) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select * from rule_set where code = ?")) {
            statement.setString(1, code);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no rule set " + code);
                }
                List<RuleSetLine> lines = JSON.readValue(row.getString("lines"), new TypeReference<>() {});
                List<RuleSetIndicator> indicators =
                        JSON.readValue(row.getString("indicators"), new TypeReference<>() {});
                RuleSet rules = new RuleSet(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        code,
                        row.getString("title_vi"),
                        row.getString("title_en"),
                        null,
                        null,
                        null,
                        null,
                        row.getDate("valid_from").toLocalDate(),
                        row.getDate("valid_to").toLocalDate(),
                        row.getString("legal_basis"),
                        Evidence.valueOf(row.getString("evidence")),
                        PovertyLogic.valueOf(row.getString("logic")),
                        row.getInt("min_deprivations"),
                        row.getInt("points_per_deprivation"),
                        lines,
                        indicators,
                        RuleSetState.valueOf(row.getString("state")),
                        0,
                        null);
                Map<Residence, RuleSetLine> byResidence = new HashMap<>();
                lines.forEach(line -> byResidence.put(line.residence(), line));
                return new StandardRow(rules.id(), byResidence, Standard.of(rules));
            }
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("rule set " + code, unreadable);
        }
    }
}
