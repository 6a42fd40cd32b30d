package vn.gnbv.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What led to a failure. */
final class Causes {
    /** No chain of causes is this long; one that leads in a circle ends here. */
    private static final int MOST = 100;

    private Causes() {}

    /** Looks at what was suppressed too: a commit that found the connection gone is told there by the transaction manager. */
    static boolean any(Throwable failure, Predicate<Throwable> wanted) {
        Deque<Throwable> left = new ArrayDeque<>();
        left.add(failure);
        for (int seen = 0; !left.isEmpty() && seen < MOST; seen++) {
            Throwable next = left.remove();
            if (wanted.test(next)) {
                return true;
            }
            Stream.ofNullable(next.getCause()).forEach(left::add);
            left.addAll(List.of(next.getSuppressed()));
        }
        return false;
    }
}
