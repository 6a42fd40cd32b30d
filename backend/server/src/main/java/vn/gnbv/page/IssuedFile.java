package vn.gnbv.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.gnbv.page.CheckedFile.CheckedFigure;
import vn.gnbv.page.PublicArticle.Figure;

/** A file that was issued, as the database tells whoever holds it. */
record IssuedFile(
        String sha256,
        boolean scan,
        String format,
        String language,
        long sizeBytes,
        String evaluationCode,
        String titleVi,
        String titleEn,
        String reportNumber,
        LocalDate cutOffOn,
        int issueNumber,
        Instant issuedAt,
        Long frozenBlock,
        Integer replacedBy,
        Instant replacedAt,
        String replacedReasonVi,
        String replacedReasonEn,
        String slug,
        Map<String, Figure> figures) {

    CheckedFile checked() {
        List<CheckedFigure> numbers = figures.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(figure -> new CheckedFigure(
                        figure.getKey(),
                        figure.getValue().value(),
                        figure.getValue().provenance()))
                .toList();
        return new CheckedFile(
                sha256,
                true,
                scan,
                format,
                language,
                sizeBytes,
                evaluationCode,
                titleVi,
                titleEn,
                reportNumber,
                cutOffOn,
                issueNumber,
                issuedAt,
                frozenBlock,
                replacedBy,
                replacedAt,
                replacedReasonVi,
                replacedReasonEn,
                slug == null ? null : "/p/" + slug,
                numbers);
    }

    static CheckedFile unknown(String sha256) {
        return new CheckedFile(
                sha256, false, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null);
    }
}
