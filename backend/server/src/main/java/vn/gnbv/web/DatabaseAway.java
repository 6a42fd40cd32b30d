package vn.gnbv.web;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Tells a database that is away from one that refuses: SQLSTATE class 08 (connection), 57P (shutting down), 53 (resources). */
final class DatabaseAway {
    /** No chain of causes is this long; one that leads in a circle ends here. */
    private static final int MOST_CAUSES = 100;

    private DatabaseAway() {}

    /** Looks at what was suppressed too: a commit that found the connection gone is told there by the transaction manager. */
    static boolean causes(Throwable failure) {
        Deque<Throwable> left = new ArrayDeque<>();
        left.add(failure);
        for (int seen = 0; !left.isEmpty() && seen < MOST_CAUSES; seen++) {
            Throwable next = left.remove();
            if (next instanceof SQLException sql && isAway(sql)) {
                return true;
            }
            Stream.ofNullable(next.getCause()).forEach(left::add);
            left.addAll(List.of(next.getSuppressed()));
        }
        return false;
    }

    private static boolean isAway(SQLException sql) {
        String state = sql.getSQLState();
        return state == null
                ? String.valueOf(sql.getMessage()).contains("cquisition timeout")
                : state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }
}
