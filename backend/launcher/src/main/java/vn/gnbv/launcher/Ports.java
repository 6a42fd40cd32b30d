package vn.gnbv.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Free ports, and who has taken one that is not free. */
public final class Ports {

    /** Fields of a line of /proc/net/tcp: local address in hexadecimal, state 0A = LISTEN, inode of the socket. */
    private static final Pattern LISTENING = Pattern.compile(
            "\\s*\\d+: [0-9A-F]+:(?<port>[0-9A-F]{4}) \\S+ 0A \\S+ \\S+ \\S+\\s+\\d+\\s+\\d+ (?<inode>\\d+).*");

    private Ports() {}

    /** A port of 127.0.0.1 that was free a moment ago. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses, by the name of the setting, a port on which something listens already. */
    static void requireFree(String setting, int port) {
        if (!isFree(port)) {
            throw new LauncherException("%s %d is in use by %s; set %s to a free port"
                    .formatted(setting, port, owner(port).orElse("another program"), setting));
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            return false;
        }
        // On Linux a listener on all addresses (::) doesn't always stand in the way of one on 127.0.0.1.
        return inodeOfListener(port).isEmpty();
    }

    /** The process that listens on the port, as far as the system tells us (Linux, and only what we may see). */
    static Optional<String> owner(int port) {
        return inodeOfListener(port)
                .flatMap(inode -> ProcessHandle.allProcesses()
                        .filter(process -> holds(process, inode))
                        .map(process -> "%s (process %d)"
                                .formatted(process.info().command().orElse("a process"), process.pid()))
                        .findFirst());
    }

    private static Optional<String> inodeOfListener(int port) {
        for (String table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
            try (var lines = Files.lines(Path.of(table))) {
                var inode = lines.map(LISTENING::matcher)
                        .filter(line -> line.matches() && Integer.parseInt(line.group("port"), 16) == port)
                        .map(line -> line.group("inode"))
                        .findFirst();
                if (inode.isPresent()) {
                    return inode;
                }
            } catch (IOException e) {
                // No such table on this system: then nobody can be named.
                continue;
            }
        }
        return Optional.empty();
    }

    private static boolean holds(ProcessHandle process, String inode) {
        Path descriptors = Path.of("/proc", Long.toString(process.pid()), "fd");
        try (var open = Files.newDirectoryStream(descriptors)) {
            for (Path descriptor : open) {
                if (Files.readSymbolicLink(descriptor).toString().equals("socket:[" + inode + "]")) {
                    return true;
                }
            }
        } catch (IOException e) {
            // Ended meanwhile, or somebody else's: not ours to see.
            return false;
        }
        return false;
    }
}
