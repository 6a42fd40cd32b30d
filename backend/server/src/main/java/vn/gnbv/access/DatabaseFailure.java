package vn.gnbv.access;

import java.sql.SQLException;

/** An SQL error on its way to the one place that turns broken constraints into named refusals. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseFailure(SQLException cause) {
        super(cause);
    }
}
