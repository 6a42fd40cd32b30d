package vn.gnbv.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.gnbv.access.AccessWorld;

/** Makes calls that are accepted, each about a record that is there; those that change or delete one make their own first. */
final class ValidCalls {
    private static final int OPTIONAL_PARAMETER = 25;
    private static final int JSON_AMONG_FORMATS = 70;
    private static final int CONFLICT = 409;
    private static final List<String> GROUND_GONE =
            List.of("urn:gnbv:problem:reference-not-found", "\"indicator-unknown\"");

    /** A record of this caller's own. */
    private record Own(String address, String etag) {}

    private final Grounds grounds;
    private final Caller caller;
    private final Inputs inputs;
    private final Map<String, Document.Operation> byPlace = new HashMap<>();
    /** Path of a record by that of its collection. */
    private final Map<String, String> records = new HashMap<>();

    private final Map<String, Own> own = new HashMap<>();

    ValidCalls(Grounds grounds, Caller caller, int slot) {
        this.grounds = grounds;
        this.caller = caller;
        this.inputs = new Inputs(grounds, this, slot);
        for (Document.Operation operation : grounds.document.operations()) {
            byPlace.put(operation.method() + " " + operation.path(), operation);
            if (operation.path().endsWith("}")) {
                records.put(collection(operation.path()), operation.path());
            }
        }
    }

    Draft make(Document.Operation operation, Dice dice) throws IOException {
        Grounds.Footing footing = grounds.footing(operation);
        Draft draft = new Draft(operation, inputs.account(operation).orElse(footing.account()));
        Own record = fill(draft, footing);
        headers(draft, record, dice);
        query(draft, dice);
        inputs.body(draft, dice);
        return draft;
    }

    /** Remembers what a call did to the record that it was about, or which one it made. */
    void learn(Draft draft, Answer answer) {
        String location = answer.header("Location");
        if (answer.status() == 201 && location != null && records.containsKey(draft.operation.path())) {
            own.put(records.get(draft.operation.path()), new Own(local(location), answer.header("ETag")));
        }
        String template = recordPath(draft.operation.path());
        Own record = own.get(template);
        if (record == null || !record.address().equals(draft.target())) {
            return;
        }
        if (answer.status() == 404 || answer.accepted() && draft.method.equals("DELETE")) {
            own.remove(template);
        } else if (answer.status() == 412 || answer.accepted()) {
            own.put(template, new Own(record.address(), answer.header("ETag")));
        }
    }

    private static String local(String location) {
        return location.substring(location.indexOf("/api/"));
    }

    /** Fills the path in, and gives the record that is to change. */
    private Own fill(Draft draft, Grounds.Footing footing) throws IOException {
        Document.Operation operation = draft.operation;
        if (!operation.path().contains("{")) {
            return null;
        }
        String template = recordPath(operation.path());
        Optional<Map.Entry<String, AccessWorld.Made>> around = grounds.world.around(footing.object(), operation.path());
        boolean changes = List.of("PUT", "PATCH", "DELETE").contains(operation.method());
        Optional<String> given = inputs.address(operation);
        Own record = null;
        if (given.isPresent()) {
            record = new Own(given.get(), null);
        } else if (changes && byPlace.containsKey("POST " + collection(template))) {
            record = own(template, operation.method().equals("DELETE"));
        } else if (around.isPresent()) {
            template = around.get().getKey();
            record = new Own(around.get().getValue().address(), null);
        } else if (byPlace.containsKey("POST " + collection(template))) {
            record = own(template, false);
        }
        if (record != null) {
            match(draft, template, record.address());
        }
        for (Document.Parameter parameter : operation.in("path")) {
            draft.path.computeIfAbsent(parameter.name(), name -> inputs.segment(operation, name));
        }
        if (changes && record != null && record.etag() == null) {
            record = new Own(record.address(), etag(draft.account, record.address()));
        }
        return record;
    }

    private static void match(Draft draft, String template, String address) {
        String[] names = template.split("/");
        String[] values = address.split("/");
        for (int index = 0; index < Math.min(names.length, values.length); index++) {
            if (names[index].startsWith("{")) {
                draft.path.put(names[index].substring(1, names[index].length() - 1), values[index]);
            }
        }
    }

    /** The longest part of a path that ends with an id. */
    private static String recordPath(String path) {
        return path.substring(0, path.lastIndexOf('}') + 1);
    }

    private static String collection(String recordPath) {
        return recordPath.isEmpty() ? "" : recordPath.substring(0, recordPath.lastIndexOf('/'));
    }

    private Own own(String template, boolean anew) throws IOException {
        Own known = own.get(template);
        if (known == null || anew) {
            known = create(template);
            own.put(template, known);
        }
        return known;
    }

    /** Deletes what is in the way of a record of which there is one for each value of a field. */
    void makeRoom(String template, Draft draft, String field, String value) throws IOException {
        own.remove(template);
        Document.Operation operation = byPlace.get("DELETE " + template);
        String account = grounds.footing(operation).account();
        String list = draft.target();
        for (JsonNode item : read(draft.account, list + "?limit=500").path("items")) {
            if (item.path(field).asText().equals(value)) {
                String address = list + "/" + item.path("id").asText();
                Draft delete = new Draft(operation, account);
                match(delete, template, address);
                delete.header("If-Match", etag(account, address));
                caller.call(delete);
            }
        }
    }

    /** Address of a record that nobody else touches. */
    String fresh(String template) throws IOException {
        return create(template).address();
    }

    String kept(String template) throws IOException {
        return own(template, false).address();
    }

    private Own create(String template) throws IOException {
        Document.Operation operation = byPlace.get("POST " + collection(template));
        Draft draft = make(operation, new Dice(0, 0));
        Answer answer = caller.call(draft);
        if (GROUND_GONE.stream().anyMatch(answer.text()::contains)) {
            // A changed call has hit and deleted or changed what the record would stand on: that is made anew.
            own.clear();
            draft = make(operation, new Dice(0, 0));
            answer = caller.call(draft);
        } else if (answer.status() == CONFLICT) {
            // A changed call has written just such a record: the next one is another.
            draft = make(operation, new Dice(0, 0));
            answer = caller.call(draft);
        }
        if (!answer.accepted()) {
            throw new IllegalStateException(
                    operation + ": " + answer.status() + " " + answer.text() + " for " + draft.json);
        }
        return new Own(local(answer.header("Location")), answer.header("ETag"));
    }

    private String etag(String account, String address) throws IOException {
        return caller.call(new Draft(Document.Operation.reading(address), account))
                .header("ETag");
    }

    JsonNode read(String account, String address) throws IOException {
        return RawJson.JSON.readTree(caller.call(new Draft(Document.Operation.reading(address), account))
                .body());
    }

    /** Sends what an operation takes, to bring a record into the state that a call needs. */
    Answer send(String operationId, Map<String, String> path, ObjectNode body, String etag) throws IOException {
        Document.Operation operation = grounds.document.operations().stream()
                .filter(known -> known.id().equals(operationId))
                .findFirst()
                .orElseThrow();
        Draft draft = new Draft(
                operation,
                inputs.account(operation).orElse(grounds.footing(operation).account()));
        draft.path.putAll(path);
        draft.json = body;
        draft.header("Content-Type", "application/json");
        if (etag != null) {
            draft.header("If-Match", etag);
        }
        return caller.call(draft);
    }

    private void headers(Draft draft, Own record, Dice dice) {
        Document.Operation operation = draft.operation;
        draft.header("X-Request-Id", draft.request);
        draft.header("Accept-Language", dice.of("vi", "en", "vi,en;q=0.5"));
        boolean json = operation.answers().isEmpty()
                || operation.answers().contains("application/json") && dice.percent(JSON_AMONG_FORMATS);
        draft.header("Accept", json ? "application/json" : dice.of(operation.answers()));
        for (Document.Parameter parameter : operation.in("header")) {
            String name = parameter.name();
            if (name.equals("Idempotency-Key")) {
                draft.header(name, draft.key);
            } else if (name.equals("If-Match") && record != null) {
                draft.header(name, record.etag() == null ? "\"v1\"" : record.etag());
            }
        }
        inputs.contentType(operation).ifPresent(type -> draft.header("Content-Type", type));
    }

    private void query(Draft draft, Dice dice) throws IOException {
        for (Document.Parameter parameter : draft.operation.in("query")) {
            boolean wanted = dice.percent(OPTIONAL_PARAMETER);
            if (parameter.required() || wanted) {
                inputs.parameter(parameter, dice)
                        .ifPresent(value -> draft.query(parameter.name(), Payloads.encoded(value)));
            }
        }
        // On a day, places lie within a unit.
        if (draft.query.stream().noneMatch(field -> field.name().equals("withinId"))) {
            draft.query.removeIf(field -> field.name().equals("placesOn"));
        }
        boolean pages = draft.operation.in("query").stream()
                .anyMatch(parameter -> parameter.name().equals("cursor"));
        if (pages && dice.percent(OPTIONAL_PARAMETER)) {
            secondPage(draft);
        }
    }

    /** Goes on where a first page of one row ended, if there is more. */
    private void secondPage(Draft draft) throws IOException {
        Draft first = new Draft(draft.operation, draft.account);
        first.path.putAll(draft.path);
        first.query.addAll(draft.query);
        first.query.removeIf(field -> field.name().equals("limit"));
        first.query("limit", "1");
        first.header("Accept", "application/json");
        JsonNode next = RawJson.JSON.readTree(caller.call(first).body()).path("nextCursor");
        if (next.isTextual()) {
            draft.query("cursor", next.asText());
        }
    }
}
