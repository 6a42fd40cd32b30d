package vn.gnbv.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.reference.ReferenceIds;

/**
 * The article on the mid-term evaluation as {@code demo/article.json} tells it, in own words with the facts of the article of
 * 16-11-2018, and the office that published that. A draft of the lead: it comes out once somebody has published the evaluation
 * and then the article, as in life.
 */
final class ArticleDemo {
    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode content;
    private final DemoPlaces places = new DemoPlaces();

    ArticleDemo() {
        try (InputStream file = ArticleDemo.class.getResourceAsStream("/demo/article.json")) {
            this.content = json.readTree(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static UUID id() {
        return ReferenceIds.of("demo/publication", "KT-2018-MID");
    }

    /**
     * @param author subject of the lead
     * @param photos of the visits, by their keys
     */
    void load(Connection connection, UUID evaluation, String author, Map<String, UUID> photos) throws SQLException {
        office(connection);
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into publication (id, evaluation_id, slug, title_vi, title_en, byline, summary_vi, summary_en, paragraphs,
                    photos, drafted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)""")) {
            statement.setObject(1, id());
            statement.setObject(2, evaluation);
            int column = 3;
            for (String name : new String[] {"slug", "titleVi", "titleEn", "byline", "summaryVi", "summaryEn"}) {
                statement.setString(column++, content.get(name).asText());
            }
            statement.setString(column++, content.get("paragraphs").toString());
            statement.setString(column++, shown(photos).toString());
            statement.setString(column, author);
            statement.execute();
        }
    }

    private ArrayNode shown(Map<String, UUID> photos) {
        ArrayNode shown = json.createArrayNode();
        for (JsonNode photo : content.get("photos")) {
            ObjectNode one = shown.addObject();
            one.put("attachmentId", photos.get(photo.get("visit").asText()).toString());
            one.set("captionVi", photo.get("captionVi"));
            one.set("captionEn", photo.get("captionEn"));
        }
        return shown;
    }

    private void office(Connection connection) throws SQLException {
        JsonNode office = content.get("office");
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into publication_office (id, unit_id, above_vi, above_en, name_vi, name_en, address_vi, address_en, phone, fax,
                    email, responsible_vi, responsible_en)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (unit_id) do nothing""")) {
            statement.setObject(1, ReferenceIds.of("demo/publication_office", "KON-TUM"));
            statement.setObject(2, places.unit(office.get("unit").asText()));
            int column = 3;
            for (String name : new String[] {
                "aboveVi",
                "aboveEn",
                "nameVi",
                "nameEn",
                "addressVi",
                "addressEn",
                "phone",
                "fax",
                "email",
                "responsibleVi",
                "responsibleEn"
            }) {
                statement.setString(column++, office.get(name).asText());
            }
            statement.execute();
        }
    }
}
