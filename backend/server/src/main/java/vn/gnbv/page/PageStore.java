package vn.gnbv.page;

import com.fasterxml.jackson.core.JsonProcessingException;
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

    PublicArticle.Readership readership(UUID publicationId) {
        return one(PublicArticle.Readership.class, "select readership_of(?)::text", publicationId)
                .orElseThrow();
    }

    long visitors() {
        return rows.value(Long.class, "select visitors_in_total()").orElse(0L);
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

    private <T> T read(Class<T> type, String text) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
