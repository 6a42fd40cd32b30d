package vn.gnbv.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.gnbv.access.Database;
import vn.gnbv.access.Presence;

/** What is asked of the database before a request is answered: whether a row exists for the caller, and what a partner was granted. */
@ApplicationScoped
class AccessStore {
    private final Database database;

    @Inject
    AccessStore(Database database) {
        this.database = database;
    }

    /** @param table a table name out of an annotation, never out of a request */
    static Presence row(String table, UUID id) {
        return new Presence("select exists (select from " + table + " where id = ?)", List.of(id));
    }

    /** A row that is part of another: both names out of an annotation. */
    static Presence part(String table, UUID id, String part, UUID partId) {
        return new Presence(
                "select exists (select from " + table + " whole join " + part + " part on part." + table
                        + "_id = whole.id where whole.id = ? and part.id = ?)",
                List.of(id, partId));
    }

    List<String> grants(String client) {
        return database.query(
                "select resource from partner_grant where client = ?",
                (statement, offset) -> statement.setString(offset + 1, client),
                result -> {
                    List<String> resources = new java.util.ArrayList<>();
                    while (result.next()) {
                        resources.add(result.getString(1));
                    }
                    return resources;
                });
    }
}
