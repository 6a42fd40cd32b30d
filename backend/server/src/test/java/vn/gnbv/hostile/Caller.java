package vn.gnbv.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.gnbv.testing.Accounts;

/** Sends calls over one connection, each with a token that is valid at that moment and an id of its own. */
final class Caller implements AutoCloseable {
    private final int port;
    private final Wire wire;

    Caller(int port) {
        this.port = port;
        this.wire = new Wire(port);
    }

    Answer call(Draft draft) throws IOException {
        draft.close();
        if (draft.isBroken()) {
            // What follows is no longer this request: the connection is good for nothing else.
            try (Wire once = new Wire(port)) {
                return once.send(draft.method, bytes(draft));
            }
        }
        return wire.send(draft.method, bytes(draft));
    }

    private byte[] bytes(Draft draft) {
        List<Draft.Field> headers = new ArrayList<>();
        if (draft.header("Host") == null) {
            headers.add(new Draft.Field("Host", "localhost:" + port));
        }
        if (draft.account != null && draft.header("Authorization") == null) {
            headers.add(new Draft.Field("Authorization", "Bearer " + Accounts.token(draft.account)));
        }
        headers.addAll(draft.headers);
        if (draft.body != null && draft.header("Content-Length") == null) {
            headers.add(new Draft.Field("Content-Length", String.valueOf(draft.body.length)));
        }
        StringBuilder head = new StringBuilder(draft.method + " " + draft.target() + " HTTP/1.1\r\n");
        headers.forEach(field ->
                head.append(field.name()).append(": ").append(field.value()).append("\r\n"));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(Draft.latin(head.append("\r\n").toString()));
        if (draft.body != null) {
            request.writeBytes(draft.body);
        }
        return request.toByteArray();
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
