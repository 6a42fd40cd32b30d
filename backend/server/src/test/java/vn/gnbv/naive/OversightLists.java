package vn.gnbv.naive;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import vn.gnbv.hostile.Dice;

/** Lists of what is published, brought in, granted and written down. */
final class OversightLists {
    private static final Set<String> READ_AUDIT = Set.of("admin", "officer", "evaluator");

    private final Ground ground;
    private final Tables tables;
    private final Sight sight;
    private final Map<Long, Optional<Long>> blocks = new ConcurrentHashMap<>();

    private OversightLists(Ground ground) {
        this.ground = ground;
        this.tables = ground.tables();
        this.sight = ground.sight();
    }

    static List<ListModel> of(Ground ground) {
        OversightLists lists = new OversightLists(ground);
        return List.of(
                lists.publications(),
                lists.publicationTransitions(),
                lists.offices(),
                lists.imports(),
                lists.importRows(),
                lists.grants(),
                lists.auditEvents());
    }

    private ListModel publications() {
        return ground.list("listPublications", "publication")
                .visible(sight::publication)
                .equal("evaluationId", "evaluation_id")
                .equal("state", "state")
                .filter(
                        "q",
                        ground.words("publication", "title_vi"),
                        (asked, row, value) -> value.isBlank()
                                || Text.contains(row.text("title_vi") + " " + row.text("title_en"), value))
                .field("evaluationCode", ground.of("evaluation_id", "evaluation", "code"))
                .field("paragraphs", Ground.json("paragraphs"))
                .field("photos", Ground.json("photos"))
                .field("relatedIds", Ground.json("related_ids"))
                .field("author", (asked, row) -> sight.leads(asked.reader(), row.uuid("evaluation_id")))
                .field(
                        "approver",
                        (asked, row) ->
                                sight.approves(asked.reader(), tables.row("evaluation", row.uuid("evaluation_id"))))
                .sort("slug", "slug");
    }

    private ListModel publicationTransitions() {
        return ground.list("listPublicationTransitions", "publication_transition")
                .parent("id", "publication", "publication_id")
                .there((reader, asked) -> sight.publication(reader, tables.row("publication", asked.parent("id"))))
                .field("from", row -> row.get("from_state"))
                .field("to", row -> row.get("to_state"))
                .field("madeBy", row -> row.get("recorded_by"))
                .sort("recordedAt", "recorded_at")
                .sortedBy("recordedAt");
    }

    private ListModel offices() {
        return ground.list("listPublicationOffices", "publication_office")
                .field("unitName", ground.unit("unit_id", "name"))
                .sort("nameVi", "name_vi")
                .sortedBy("nameVi");
    }

    private boolean own(Reader reader, Row batch) {
        return batch.is("recorded_by", reader.id());
    }

    private ListModel imports() {
        return ground.list("listImports", "import_batch")
                .visible(this::own)
                // Files that are checked at once have no running step, no mapping and no failure.
                .field("doneRows", row -> null)
                .field("totalRows", row -> null)
                .field("failureCode", row -> null)
                .field("failure", row -> null)
                .without("mapping")
                .without("problems")
                .sortedBy("-id");
    }

    private ListModel importRows() {
        return ground.list("listImportRows", "import_row")
                .parent("id", "import_batch", "batch_id")
                .there((reader, asked) -> own(reader, tables.row("import_batch", asked.parent("id"))))
                .equal("action", "action")
                .field("cells", Ground.json("shown"))
                .without("changes")
                .without("problems")
                .sort("number", "number")
                .sortedBy("number");
    }

    private ListModel grants() {
        return ground.list("listPartnerGrants", "partner_grant")
                .visible((reader, row) -> reader.has("admin") || row.is("client", reader.client()))
                .equal("client", "client")
                .equal("resource", "resource")
                .sort("client", "client")
                .sort("resource", "resource")
                .sortedBy("client");
    }

    private ListModel auditEvents() {
        return ground.list("listAuditEvents", "audit_event")
                .visible(sight::auditEvent)
                .there((reader, asked) -> reader.roles().stream().anyMatch(READ_AUDIT::contains))
                .id(row -> new UUID(0, row.number("id")))
                .equal("resource", "resource")
                .equal("rowId", "row_id")
                .equal("evaluationId", "evaluation_id")
                .equal("actor", "actor")
                .equal("operation", "operation")
                .filter(
                        "since",
                        recorded(),
                        (asked, row, value) -> !recordedAt(row).isBefore(Asked.moment(value, false)))
                .filter(
                        "until",
                        recorded(),
                        (asked, row, value) -> !recordedAt(row).isAfter(Asked.moment(value, true)))
                .filter(
                        "block",
                        ground.any("seal_block", "number"),
                        (asked, row, value) -> block(row) != null && block(row) == Long.parseLong(value))
                .field("number", row -> row.get("id"))
                .field("block", this::block)
                .without("subject", "changes")
                .sort("number", "id")
                .sortedBy("-number");
    }

    private Instant recordedAt(Row row) {
        return (Instant) row.get("recorded_at");
    }

    private Function<Dice, String> recorded() {
        List<Instant> moments = tables.now("audit_event").stream()
                .map(this::recordedAt)
                .sorted()
                .toList();
        return dice -> {
            Instant moment = dice.of(moments);
            return dice.percent(80) ? Asked.rfc3339(moment) : moment.toString().substring(0, 10);
        };
    }

    /** The first block that holds the row; null before it is sealed. */
    private Long block(Row event) {
        return blocks.computeIfAbsent(event.number("transaction"), this::firstAbove)
                .orElse(null);
    }

    private Optional<Long> firstAbove(long transaction) {
        return tables.now("seal_block").stream()
                .filter(block -> block.number("transaction_upper") > transaction)
                .min(Comparator.comparingLong((Row block) -> block.number("transaction_upper"))
                        .thenComparingLong(block -> block.number("number")))
                .map(block -> block.number("number"));
    }
}
