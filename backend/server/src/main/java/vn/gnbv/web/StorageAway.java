package vn.gnbv.web;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Set;

/**
 * Tells a disk that takes nothing (full, over a quota, read-only, failing) from other faults. By where the failure comes from: the
 * system says why in the language that it is set to.
 */
final class StorageAway {
    private static final Set<String> WRITERS = Set.of("java.io.FileOutputStream", "java.io.RandomAccessFile");
    private static final String CHANNELS = "FileDispatcher";

    private StorageAway() {}

    static boolean causes(Throwable failure) {
        return Causes.any(failure, cause -> cause instanceof IOException io && isAway(io));
    }

    private static boolean isAway(IOException failure) {
        // Its own class, not one of those below it: they name a file that is missing, or there already, or not ours.
        if (failure.getClass() == FileSystemException.class) {
            return true;
        }
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length > 0
                && (WRITERS.contains(trace[0].getClassName())
                        || trace[0].getClassName().contains(CHANNELS))
                && trace[0].getMethodName().matches("(p?write|force|truncate|transfer).*");
    }
}
