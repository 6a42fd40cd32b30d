package vn.gnbv.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.gnbv.access.Database;
import vn.gnbv.kernel.Ids;

/**
 * Checked rows on their way into {@code import_household_row}: thousands in one statement, each column as an array. COPY does not
 * work under row-level security, and JSON takes the database three times as long to read.
 */
@ApplicationScoped
class HouseholdStagingStore {
    /** Arrays of arrays would have to be of one length. */
    private static final Set<String> LISTS = Set.of("review_causes", "review_needs");

    private final Database database;
    private final ObjectMapper json;
    private final List<Column> columns;
    private final String insert;

    private record Column(String name, String type, Function<HouseholdRow, Object> value) {}

    @Inject
    HouseholdStagingStore(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
        columns = columns();
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String arrays =
                columns.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "));
        String values = columns.stream()
                .map(column -> LISTS.contains(column.name()) ? column.name() + "::text[]" : column.name())
                .collect(Collectors.joining(", "));
        insert = "insert into import_household_row (batch_id, " + names + ") select ?::uuid, " + values
                + " from unnest(" + arrays + ") as staged (" + names + ")";
    }

    private List<Column> columns() {
        return List.of(
                new Column("id", "uuid", row -> Ids.next()),
                new Column("number", "integer", row -> row.number),
                new Column("sheet", "text", row -> row.sheet.name()),
                new Column("row", "integer", row -> row.row),
                new Column("action", "text", HouseholdRow::action),
                new Column("household_action", "text", row -> row.householdAction),
                new Column("member_action", "text", row -> row.memberAction),
                new Column("leads", "boolean", row -> row.leads),
                new Column("lead_number", "integer", row -> row.leadNumber),
                new Column("household_id", "uuid", row -> row.householdId),
                new Column("member_id", "uuid", row -> row.memberId),
                new Column("household_version", "integer", row -> row.householdVersion),
                new Column("member_version", "integer", row -> row.memberVersion),
                new Column("code", "text", row -> row.code),
                new Column("unit_id", "uuid", row -> row.unitId),
                new Column("village_id", "uuid", row -> row.villageId),
                new Column("address", "text", row -> row.isRejected() ? null : row.address),
                new Column("phone_sealed", "text", row -> row.sealedPhone.sealed()),
                new Column("phone_hash", "text", row -> row.sealedPhone.hash()),
                new Column("phone_tail", "text", row -> row.sealedPhone.tail()),
                new Column("established_on", "date", row -> row.establishedOn),
                new Column("name", "text", row -> row.isRejected() ? null : row.name),
                new Column("sex", "text", row -> row.sex),
                new Column("birth_year", "integer", row -> row.birthYear),
                new Column("birth_date", "date", row -> row.birthDate),
                new Column("ethnic_group_code", "text", row -> row.ethnicGroup),
                new Column("relation", "text", row -> row.relation),
                new Column("identity_sealed", "text", row -> row.sealedIdentity.sealed()),
                new Column("identity_hash", "text", row -> row.sealedIdentity.hash()),
                new Column("identity_tail", "text", row -> row.sealedIdentity.tail()),
                new Column("schooling", "text", row -> row.schooling),
                new Column("education", "text", row -> row.education),
                new Column("health_insurance", "boolean", row -> row.healthInsurance),
                new Column("work", "text", row -> row.work),
                new Column("disability", "text", row -> row.disability),
                new Column("merit", "boolean", row -> row.merit),
                new Column("joined_on", "date", row -> row.joinedOn),
                reviewed("review_action", "text", HouseholdReviewRow::action),
                reviewed("review_id", "uuid", HouseholdReviewRow::id),
                reviewed("review_supersedes_id", "uuid", HouseholdReviewRow::supersedesId),
                reviewed("review_inputs", "jsonb", review -> text(review.inputs())),
                reviewed(
                        "review_steps",
                        "jsonb",
                        review -> text(review.classification().comparisons())),
                reviewed(
                        "review_status",
                        "text",
                        review -> review.classification().status()),
                reviewed(
                        "review_kind", "text", review -> review.classification().kind()),
                reviewed(
                        "review_deprivation_count",
                        "integer",
                        review -> review.classification().deprivationCount()),
                reviewed(
                        "review_causes", "text", review -> list(review.details().causes())),
                reviewed("review_needs", "text", review -> list(review.details().needs())),
                reviewed("review_note", "text", review -> review.details().note()),
                // Somebody may have typed a number into any cell: of a row that is not written, masked texts alone are
                // kept.
                new Column("shown", "jsonb", row -> row.isRejected() ? text(HouseholdRowReader.shown(row)) : null),
                new Column(
                        "problems",
                        "jsonb",
                        row -> row.problems.isEmpty()
                                ? null
                                : text(row.problems.stream()
                                        .map(CheckedRow.Problem::told)
                                        .toList())),
                new Column("changes", "jsonb", row -> row.changes.isEmpty() ? null : text(row.changes)));
    }

    /** As the database writes an array of words without blanks. */
    private static String list(List<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).collect(Collectors.joining(",", "{", "}"));
    }

    private static Column reviewed(String name, String type, Function<HouseholdReviewRow, Object> value) {
        return new Column(name, type, row -> row.review == null ? null : value.apply(row.review));
    }

    /**
     * Tells the planner what a large file brought, in a transaction of its own.
     *
     * @param written of households, members and reviews; else of the rows that wait
     */
    void analyze(boolean written) {
        database.within(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select analyze_import(?)")) {
                statement.setBoolean(1, written);
                return statement.execute();
            }
        });
    }

    void stage(UUID batchId, List<HouseholdRow> rows) {
        database.within(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                statement.setString(1, batchId.toString());
                int parameter = 2;
                for (Column column : columns) {
                    String[] values = new String[rows.size()];
                    for (int index = 0; index < values.length; index++) {
                        Object value = column.value().apply(rows.get(index));
                        // The database holds no NUL.
                        values[index] = value == null ? null : value.toString().replace('\0', ' ');
                    }
                    statement.setArray(parameter, connection.createArrayOf("text", values));
                    parameter++;
                }
                return statement.executeUpdate();
            }
        });
    }

    private String text(Object value) {
        try {
            // Neither does JSON.
            return json.writeValueAsString(value).replace("\\u0000", " ");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
