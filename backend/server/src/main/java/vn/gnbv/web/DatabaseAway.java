package vn.gnbv.web;

import java.sql.SQLException;

/** Tells a database that is away from one that refuses: SQLSTATE class 08 (connection), 57P (shutting down), 53 (resources). */
final class DatabaseAway {
    private DatabaseAway() {}

    static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                boolean waitedForConnection =
                        state == null && String.valueOf(sql.getMessage()).contains("cquisition timeout");
                if (waitedForConnection
                        || (state != null
                                && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")))) {
                    return true;
                }
            }
        }
        return false;
    }
}
