package vn.gnbv.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.access.Role;
import vn.gnbv.kernel.Language;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Query;

@ApplicationScoped
class AuditEventStore {
    /** Its number as an id: the same order, and what a page continues from. */
    private static final String FROM = """
            (select e.*, lpad(to_hex(e.id), 32, '0')::uuid as uuid, x.english from audit_event e cross join (select ?::boolean) x (english)) a""";

    private static final Listing<AuditEvent> EVENTS = Listing.of(AuditEvent.class, "a", FROM)
            .column("id", "a.uuid")
            .column("number", "a.id")
            .column("subject", "audit_subject(coalesce(a.after, a.before), a.english)")
            .column("changes", "audit_changes(a.before, a.after, a.english)")
            .column(
                    "block",
                    "(select b.number from seal_block b where b.transaction_upper > a.transaction order by b.transaction_upper, b.number limit 1)")
            .idSql("a.uuid")
            .sort("number", "a.id", Long.class)
            .defaultSort("-number")
            .build();

    private final Lists lists;
    private final CurrentCaller current;

    @Inject
    AuditEventStore(Lists lists, CurrentCaller current) {
        this.lists = lists;
        this.current = current;
    }

    Page<AuditEvent> page(AuditEventFilter filter, Instant since, Instant until, PageRequest page) {
        Query<AuditEvent> query = EVENTS.bind(current.language() == Language.EN)
                .query()
                .where("a.resource = ?", filter.resource)
                .where("a.row_id = ?", filter.rowId)
                .where("a.evaluation_id = ?", filter.evaluationId)
                .where("a.actor = ?", filter.actor)
                .where("a.operation = ?", filter.operation)
                .where("a.recorded_at >= ?", since)
                .where("a.recorded_at <= ?", until);
        if (filter.block != null) {
            query.whereAll(
                    "a.transaction < (select b.transaction_upper from seal_block b where b.number = ?) and a.transaction >= "
                            + "coalesce((select b.transaction_upper from seal_block b where b.number = ?), 0)",
                    filter.block,
                    filter.block - 1);
        }
        if (!current.caller().has(Role.ADMIN) && !current.caller().has(Role.OFFICER)) {
            // All that the policies leave to anybody else; said here too, so that it is found by its index and not by
            // reading past everybody's rows.
            query.whereAll("a.evaluation_id in (select own_evaluations())");
        }
        return lists.page(query, page);
    }
}
