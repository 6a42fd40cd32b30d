package vn.gnbv.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.gnbv.store.Rows;

/** The functions through which strangers read and are counted; no table is asked directly. */
@ApplicationScoped
class PageStore {
    private static final TypeReference<Map<String, PublicArticle.Figure>> FIGURES = new TypeReference<>() {};

    private final Rows rows;
    private final ObjectMapper json;

    @Inject
    PageStore(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    private record Text(String json) {}

    Optional<PublicArticle> article(String slug) {
        return one(PublicArticle.class, "select public_article(?)::text", slug);
    }

    List<PublicArticle.Line> articles(int skipped, int wanted) {
        return rows.rows(Text.class, "select a::text from public_articles(?, ?) a", List.of(skipped, wanted)).stream()
                .map(line -> read(PublicArticle.Line.class, line.json()))
                .toList();
    }

    /** The office at the foot of pages that belong to no unit: the only one there is. */
    Optional<PublicArticle.Office> office() {
        return one(PublicArticle.Office.class, "select office_of(null)::text");
    }

    /** The office of the pages of a unit. */
    Optional<PublicArticle.Office> office(UUID unitId) {
        return one(PublicArticle.Office.class, "select office_of(?)::text", unitId);
    }

    /** Key numbers of the newest issue of an evaluation; none before publication. */
    Map<String, PublicArticle.Figure> keyFigures(UUID evaluationId) {
        return rows.value(String.class, "select key_figures(?, issues_of(?))::text", evaluationId, evaluationId)
                .map(text -> read(FIGURES, text))
                .orElse(Map.of());
    }

    PublicArticle.Readership readership(UUID publicationId) {
        return one(PublicArticle.Readership.class, "select readership_of(?)::text", publicationId)
                .orElseThrow();
    }

    long visitors() {
        return rows.value(Long.class, "select visitors_in_total()").orElse(0L);
    }

    /** The issued file with these bytes. */
    Optional<IssuedFile> issuedFile(String sha256) {
        return one(IssuedFile.class, "select issued_file(?)::text", sha256);
    }

    /** The issues behind a published article, newest first. */
    List<PublicIssue> issues(String slug) {
        return rows.value(String.class, "select public_issues(?)::text", slug)
                .map(text -> List.of(read(PublicIssue[].class, text)))
                .orElse(List.of());
    }

    /** What strangers may download under a checksum. */
    Optional<PublicIssue.Download> download(String sha256) {
        return one(PublicIssue.Download.class, "select public_file(?)::text", sha256);
    }

    /** Adds a batch of a server; one that was added before is not added again. */
    void count(UUID server, long batch, Map<UUID, Long> views, long visitors) {
        try {
            rows.value(
                    Boolean.class,
                    "select count_readers(?, ?, ?::jsonb, ?)",
                    server,
                    batch,
                    json.writeValueAsString(views),
                    visitors);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean rate(UUID publicationId, String mark, int stars) {
        return rows.value(Boolean.class, "select rate_publication(?, ?, ?)", publicationId, mark, stars)
                .orElse(false);
    }

    private <T> Optional<T> one(Class<T> type, String sql, Object... parameters) {
        return rows.value(String.class, sql, parameters).map(text -> read(type, text));
    }

    private <T> T read(TypeReference<T> type, String text) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private <T> T read(Class<T> type, String text) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
