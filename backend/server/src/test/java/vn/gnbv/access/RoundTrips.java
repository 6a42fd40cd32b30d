package vn.gnbv.access;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and PostgreSQL and counts how often the server says that it is ready again: once a round trip. */
final class RoundTrips implements AutoCloseable {
    private static final int READY_FOR_QUERY = 'Z';
    private static final int LENGTH_BYTES = 4;

    private final ServerSocket door;
    private final URI target;
    private final AtomicInteger count = new AtomicInteger();

    /** @param jdbcUrl of the real server */
    RoundTrips(String jdbcUrl) throws IOException {
        target = URI.create(jdbcUrl.substring("jdbc:".length()));
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::admit);
    }

    /** Where a client connects instead; nothing is encrypted, or nothing could be counted. */
    String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d%s?sslmode=disable".formatted(door.getLocalPort(), target.getPath());
    }

    int count() {
        return count.get();
    }

    private void admit() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(target.getHost(), target.getPort());
                Thread.ofVirtual().start(() -> pass(client, server));
                Thread.ofVirtual().start(() -> answer(server, client));
            }
        } catch (IOException closed) {
            // The door was closed: nobody comes in any more.
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException ended) {
            // Either side may leave at any time.
        }
    }

    private void answer(Socket server, Socket client) {
        try (server;
                client;
                DataInputStream in = new DataInputStream(server.getInputStream());
                DataOutputStream out = new DataOutputStream(client.getOutputStream())) {
            while (true) {
                int type = in.readByte();
                int length = in.readInt();
                byte[] rest = in.readNBytes(length - LENGTH_BYTES);
                if (type == READY_FOR_QUERY) {
                    count.incrementAndGet();
                }
                out.writeByte(type);
                out.writeInt(length);
                out.write(rest);
                out.flush();
            }
        } catch (IOException ended) {
            // Either side may leave at any time.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
