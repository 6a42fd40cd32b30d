package vn.gnbv.naive;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who sees which row, as chapter 'who may do what' has it. */
final class Sight {
    private static final Set<String> ANSWERED_FROM = Set.of("REVIEW", "PUBLISHED");
    private static final Set<String> REGISTRY = Set.of(
            "agency",
            "program",
            "project",
            "sub-project",
            "line-exclusion",
            "indicator",
            "published-figure",
            "unit-change",
            "unit-change-link",
            "administrative-unit",
            "unit-parent",
            "designation",
            "unit-boundary",
            "unit-position");

    private final Tables tables;
    private final Places places;

    Sight(Tables tables, Places places) {
        this.tables = tables;
        this.places = places;
    }

    boolean inScope(Reader reader, UUID unit) {
        return reader.unit() != null && places.scope(reader.unit()).contains(unit);
    }

    /** Rows of a place: in scope, and all for administrators. */
    boolean ofPlace(Reader reader, Row row) {
        return reader.has("admin") || inScope(reader, row.uuid("unit_id"));
    }

    boolean budget(Reader reader, UUID budget) {
        return ofPlace(reader, tables.row("budget", budget));
    }

    /** Sums of a unit are read in its scope, and by those below it. */
    boolean aggregates(Reader reader, UUID unit) {
        return reader.has("admin")
                || inScope(reader, unit)
                || reader.unit() != null && places.scope(unit).contains(reader.unit());
    }

    Row member(Reader reader, UUID evaluation) {
        return tables.now("evaluation_member").stream()
                .filter(one -> one.is("evaluation_id", evaluation) && one.is("user_id", reader.id()))
                .findFirst()
                .orElse(null);
    }

    boolean onTeam(Reader reader, UUID evaluation) {
        return reader.has("evaluator") && member(reader, evaluation) != null;
    }

    boolean leads(Reader reader, UUID evaluation) {
        return onTeam(reader, evaluation) && member(reader, evaluation).is("role", "LEAD");
    }

    boolean approves(Reader reader, Row evaluation) {
        return reader.has("officer") && inScope(reader, evaluation.uuid("unit_id"));
    }

    boolean approved(Reader reader, UUID evaluation) {
        Row row = tables.row("evaluation", evaluation);
        return row.is("state", "PUBLISHED") && approves(reader, row);
    }

    boolean answers(Reader reader, UUID unit) {
        return unit != null && reader.has("officer") && inScope(reader, unit);
    }

    /** Whether the reader reads what the team wrote. */
    boolean reads(Reader reader, UUID evaluation) {
        Row row = tables.row("evaluation", evaluation);
        return row.is("state", "PUBLISHED")
                || onTeam(reader, evaluation)
                || row.is("state", "REVIEW") && approves(reader, row);
    }

    /** Whether the reader sees that there is such an evaluation. */
    boolean sees(Reader reader, UUID evaluation) {
        return reader.has("admin") || reads(reader, evaluation) || addressed(reader, evaluation);
    }

    private boolean addressed(Reader reader, UUID evaluation) {
        return ANSWERED_FROM.contains(tables.row("evaluation", evaluation).text("state"))
                && tables.now("recommendation").stream()
                        .anyMatch(one ->
                                one.is("evaluation_id", evaluation) && answers(reader, one.uuid("addressee_unit_id")));
    }

    boolean recommendation(Reader reader, Row row) {
        UUID evaluation = row.uuid("evaluation_id");
        return reads(reader, evaluation) || sees(reader, evaluation) && answers(reader, row.uuid("addressee_unit_id"));
    }

    boolean attachment(Reader reader, Row row) {
        UUID evaluation = row.uuid("evaluation_id");
        return reads(reader, evaluation)
                && (row.is("kind", "DOCUMENT") || row.is("consent") || onTeam(reader, evaluation));
    }

    boolean correction(Reader reader, Row row) {
        UUID evaluation = row.uuid("evaluation_id");
        return reads(reader, evaluation)
                && (row.is("status", "APPROVED") || onTeam(reader, evaluation) || approved(reader, evaluation));
    }

    boolean publication(Reader reader, Row row) {
        UUID evaluation = row.uuid("evaluation_id");
        return row.is("state", "PUBLISHED") || onTeam(reader, evaluation) || approved(reader, evaluation);
    }

    boolean auditEvent(Reader reader, Row row) {
        UUID evaluation = row.uuid("evaluation_id");
        if (reader.has("admin") || evaluation != null && onTeam(reader, evaluation)) {
            return true;
        }
        if (!reader.has("officer")) {
            return false;
        }
        return REGISTRY.contains(row.text("resource"))
                || inScope(reader, row.uuid("unit_id"))
                        && (evaluation == null || firstFrozenBelow(evaluation) <= row.number("transaction"));
    }

    /** Never for what is not published. */
    private long firstFrozenBelow(UUID evaluation) {
        Row now = tables.row("evaluation", evaluation);
        List<Long> blocks = tables.ever("evaluation").stream()
                .filter(row -> row.id().equals(evaluation)
                        && row.is("state", "PUBLISHED")
                        && row.columns().get("superseded_transaction") != null)
                .map(row -> row.number("frozen_block"))
                .sorted()
                .toList();
        Object block = blocks.isEmpty() && now != null ? now.get("frozen_block") : null;
        Long first = blocks.isEmpty() ? (block == null ? null : ((Number) block).longValue()) : blocks.getFirst();
        return first == null
                ? Long.MAX_VALUE
                : tables.now("seal_block").stream()
                        .filter(one -> one.number("number") == first)
                        .findFirst()
                        .orElseThrow()
                        .number("transaction_upper");
    }
}
