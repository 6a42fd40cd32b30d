package vn.gnbv.access;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * A row that has to be there for the caller before anything of a request is answered: it is asked for in the round trip of the first
 * query.
 *
 * @param sql constant; tells whether it is there
 * @param ids its parameters
 */
public record Presence(String sql, List<UUID> ids) {
    /** Returns the offset of what follows. */
    int bind(PreparedStatement statement, int offset) throws SQLException {
        for (int index = 0; index < ids.size(); index++) {
            statement.setObject(offset + index + 1, ids.get(index));
        }
        return offset + ids.size();
    }

    static boolean read(ResultSet result) throws SQLException {
        result.next();
        return result.getBoolean(1);
    }
}
