package vn.gnbv.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Straight to the database: as its owner to prepare, as the application's role to try what the API would not let through. */
public final class Sql {
    private Sql() {}

    /** Who a statement of the application's role acts for. */
    public record Actor(String id, String roles, UUID scopeUnitId) {}

    public static String jdbcUrl() {
        return System.getProperty(RealServices.JDBC_URL);
    }

    /** Login role of the server. */
    public static String applicationUser() {
        return System.getProperty(RealServices.APPLICATION_USER);
    }

    public static String applicationPassword() {
        return System.getProperty(RealServices.APPLICATION_PASSWORD);
    }

    public static Connection owner() throws SQLException {
        return Connections.open(
                System.getProperty(RealServices.JDBC_URL),
                System.getProperty(RealServices.OWNER_USER),
                System.getProperty(RealServices.OWNER_PASSWORD));
    }

    /** A connection of the application's role, in a transaction, with the settings of an actor. */
    public static Connection application(Actor actor) throws SQLException {
        Connection connection = Connections.open(
                System.getProperty(RealServices.JDBC_URL),
                System.getProperty(RealServices.APPLICATION_USER),
                System.getProperty(RealServices.APPLICATION_PASSWORD));
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(
                "select set_config('gnbv.actor', ?, true), set_config('gnbv.client', 'test', true), "
                        + "set_config('gnbv.roles', ?, true), set_config('gnbv.scope', ?, true)")) {
            statement.setString(1, actor.id());
            statement.setString(2, actor.roles());
            statement.setString(
                    3, actor.scopeUnitId() == null ? "" : actor.scopeUnitId().toString());
            statement.execute();
        }
        return connection;
    }

    /** Runs statements as the owner, with parameters for a single one. */
    public static int run(String sql, Object... parameters) {
        try (Connection connection = owner();
                PreparedStatement statement = bind(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** First column of all rows, as the owner. */
    public static List<Object> column(String sql, Object... parameters) {
        try (Connection connection = owner()) {
            return column(connection, sql, parameters);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static List<Object> column(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = bind(connection, sql, parameters);
                ResultSet result = statement.executeQuery()) {
            List<Object> values = new ArrayList<>();
            while (result.next()) {
                values.add(result.getObject(1));
            }
            return values;
        }
    }

    public static PreparedStatement bind(Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        return statement;
    }
}
