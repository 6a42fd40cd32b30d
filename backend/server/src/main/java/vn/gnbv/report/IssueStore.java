package vn.gnbv.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Rows;

/** Issues of reports, their numbers and their scans. */
@ApplicationScoped
class IssueStore {
    static final Listing<IssuedReport> ISSUES = Listing.of(IssuedReport.class, "i", "evaluation_issue i")
            .column("files", """
                    coalesce((
                        select jsonb_agg(jsonb_build_object('format', r.format, 'language', r.language, 'sha256', r.sha256,
                            'sizeBytes', r.size_bytes) order by r.language desc, r.format)
                        from issued_report r
                        where r.evaluation_id = i.evaluation_id and r.issue_number = i.issue_number), '[]'::jsonb)""")
            .column("scan", """
                    (select jsonb_build_object('format', 'pdf', 'language', 'vi', 'sha256', s.sha256, 'sizeBytes', s.size_bytes)
                        from issued_scan s
                        where s.evaluation_id = i.evaluation_id and s.issue_number = i.issue_number)""")
            .sort("issueNumber", "i.issue_number", Integer.class)
            .defaultSort("issueNumber")
            .build();

    static final Listing<Scan> SCANS =
            Listing.of(Scan.class, "s", "issued_scan s").build();

    private final Rows rows;
    private final Lists lists;

    @Inject
    IssueStore(Rows rows, Lists lists) {
        this.rows = rows;
        this.lists = lists;
    }

    /** A value as it was issued. */
    record Issued(String key, BigDecimal value) {}

    Page<IssuedReport> page(UUID evaluationId, PageRequest page) {
        return lists.page(ISSUES.query().partsOf("i.evaluation_id = ?", evaluationId), page);
    }

    Optional<IssuedReport> issue(UUID evaluationId, int issueNumber) {
        return rows.one(
                ISSUES.query().partsOf("i.evaluation_id = ?", evaluationId).where("i.issue_number = ?", issueNumber));
    }

    List<Issued> figures(UUID evaluationId, int issueNumber) {
        return rows.rows(
                Issued.class,
                "select f.key, f.value from issued_figure f where f.evaluation_id = ? and f.issue_number = ?",
                List.of(evaluationId, issueNumber));
    }
}
