package planted.place;

import java.sql.Connection;
import java.sql.SQLException;

/** A store may query: this is not found. */
public class PlaceStore {
    public String schema(Connection connection) throws SQLException {
        return connection.getSchema();
    }
}
