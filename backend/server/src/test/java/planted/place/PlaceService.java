package planted.place;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;
import java.sql.Connection;
import java.sql.SQLException;
import vn.gnbv.store.Rows;

/** Rules that query for themselves and speak HTTP. */
public class PlaceService {
    private final Rows rows;
    private final EntityManager entities;

    public PlaceService(Rows rows, EntityManager entities) {
        this.rows = rows;
        this.entities = entities;
    }

    public String owner(Connection connection) throws SQLException {
        if (rows == null || entities == null) {
            throw new NotFoundException();
        }
        return connection.getSchema();
    }
}
