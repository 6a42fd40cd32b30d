package vn.gnbv.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.publication.Paragraph;

/** What strangers may know of an article, as the database gives it out; of a withdrawn one the reason alone. */
record PublicArticle(
        UUID id,
        String slug,
        boolean withdrawn,
        int version,
        String titleVi,
        String titleEn,
        String reasonVi,
        String reasonEn,
        String byline,
        String summaryVi,
        String summaryEn,
        List<Paragraph> paragraphs,
        boolean showsReport,
        Instant publishedAt,
        Instant changedAt,
        String kind,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate cutOffOn,
        int issueNumber,
        Long frozenBlock,
        List<Photo> photos,
        List<Related> related,
        Map<String, Figure> figures,
        Office office) {

    record Photo(String sha256, int width, int height, String captionVi, String captionEn, boolean synthetic) {}

    record Related(String slug, String titleVi, String titleEn, Instant publishedAt) {}

    record Figure(BigDecimal value, String provenance) {}

    /** Who stands behind the page; null where nobody was recorded. */
    record Office(
            String aboveVi,
            String aboveEn,
            String nameVi,
            String nameEn,
            String addressVi,
            String addressEn,
            String phone,
            String fax,
            String email,
            String responsibleVi,
            String responsibleEn) {}

    /** A line of the list of articles. */
    record Line(
            String slug,
            String titleVi,
            String titleEn,
            String summaryVi,
            String summaryEn,
            Instant publishedAt,
            String kind) {}

    /** How often an article was viewed and rated; {@code stars} is the sum. */
    record Readership(long views, long ratings, long stars) {}
}
