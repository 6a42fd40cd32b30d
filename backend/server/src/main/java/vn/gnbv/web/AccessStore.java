package vn.gnbv.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.gnbv.access.Database;

/** Asks the database whether a row exists for the caller, and what a partner was granted. */
@ApplicationScoped
class AccessStore {
    private final Database database;

    @Inject
    AccessStore(Database database) {
        this.database = database;
    }

    /** @param table a table name out of an annotation, never out of a request */
    boolean visible(String table, UUID id) {
        return database.query(
                "select exists (select from " + table + " where id = ?)",
                (statement, offset) -> statement.setObject(offset + 1, id),
                result -> {
                    result.next();
                    return result.getBoolean(1);
                });
    }

    /** Whether a row is there, and is part of another: both names out of an annotation. */
    boolean visiblePart(String table, UUID id, String part, UUID partId) {
        return database.query(
                "select exists (select from " + table + " whole join " + part + " part on part." + table
                        + "_id = whole.id where whole.id = ? and part.id = ?)",
                (statement, offset) -> {
                    statement.setObject(offset + 1, id);
                    statement.setObject(offset + 2, partId);
                },
                result -> {
                    result.next();
                    return result.getBoolean(1);
                });
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
