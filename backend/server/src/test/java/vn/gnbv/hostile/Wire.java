package vn.gnbv.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** One connection that is kept and on which anything can be sent: no client library would send most of it. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLISECONDS = 60_000;
    private static final int HEXADECIMAL = 16;

    private final int port;
    private Socket socket;
    private InputStream in;

    Wire(int port) {
        this.port = port;
    }

    /** Sends a request as it is. A connection that the server had closed in the meantime is opened anew, once. */
    Answer send(String method, byte[] request) throws IOException {
        boolean kept = socket != null;
        try {
            return exchange(method, request);
        } catch (IOException failure) {
            close();
            if (!kept) {
                throw failure;
            }
            return exchange(method, request);
        }
    }

    private Answer exchange(String method, byte[] request) throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            in = new BufferedInputStream(socket.getInputStream());
        }
        try {
            socket.getOutputStream().write(request);
        } catch (SocketException refused) {
            // The server may answer, and read no further, before all is sent.
        }
        Answer answer = read(method);
        if ("close".equalsIgnoreCase(answer.header("Connection"))) {
            close();
        }
        return answer;
    }

    private Answer read(String method) throws IOException {
        String first = line();
        int status = Integer.parseInt(first.split(" ", 3)[1]);
        List<Draft.Field> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.add(new Draft.Field(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        if (status / 100 == 1) {
            return read(method);
        }
        Answer head = new Answer(status, headers, new byte[0]);
        boolean empty = method.equals("HEAD") || status == 204 || status == 304;
        return empty ? head : new Answer(status, headers, plain(head, body(head)));
    }

    /** Nothing where it is packed in another way than is read here: only who asks for that gets it. */
    private static byte[] plain(Answer head, byte[] body) throws IOException {
        String encoding = head.header("Content-Encoding");
        if (encoding == null || encoding.equals("identity")) {
            return body;
        }
        return encoding.equals("gzip")
                ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
                : new byte[0];
    }

    private byte[] body(Answer head) throws IOException {
        if ("chunked".equalsIgnoreCase(head.header("Transfer-Encoding"))) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            for (int size = chunkSize(); size > 0; size = chunkSize()) {
                whole.write(exactly(size));
                line();
            }
            line();
            return whole.toByteArray();
        }
        String length = head.header("Content-Length");
        return length == null ? in.readAllBytes() : exactly(Integer.parseInt(length));
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().replaceAll(";.*", ""), HEXADECIMAL);
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the answer was cut off");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("the connection was closed without an answer");
            }
            line.write(read);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
