package vn.gnbv.naive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.gnbv.hostile.Dice;
import vn.gnbv.hostile.Document;
import vn.gnbv.testing.Accounts;

/** Asks by number: the number and the seed alone say who asks what, and how it is paged. */
final class Combinations {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final int MOST_PAGES = 5;
    private static final int LARGEST_PAGE = 500;
    private static final int FILTER_PERCENT = 28;
    private static final int STREAMED_PERCENT = 12;
    private static final int STREAMED_ROWS = 1500;
    private static final int AGGREGATE_PERCENT = 24;
    private static final int FOREIGN_CURSOR_PERCENT = 25;

    private final Document document;
    private final Ground ground;
    private final List<ListModel> lists;
    private final List<Aggregates.Model> aggregates;
    private final List<Reader> readers;
    private final String origin;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Document.Operation> operations = new HashMap<>();
    private final List<Row> blocks;

    Combinations(
            Document document,
            Ground ground,
            List<ListModel> lists,
            List<Aggregates.Model> aggregates,
            List<Reader> readers,
            int port) {
        this.document = document;
        this.ground = ground;
        this.lists = lists;
        this.aggregates = aggregates;
        this.readers = readers;
        this.origin = "http://localhost:" + port;
        document.operations().forEach(operation -> operations.put(operation.id(), operation));
        blocks = ground.tables().now("seal_block");
    }

    /** What came back. */
    private record Answer(int status, String body, HttpResponse<String> response) {
        JsonNode tree() {
            try {
                return JSON.readTree(body);
            } catch (IOException noJson) {
                throw new UncheckedIOException(noJson);
            }
        }
    }

    /** The differences that a combination shows, each with how to ask it again; empty where there is none. */
    List<String> differences(long seed, long number) {
        Dice dice = new Dice(seed, number);
        Reader reader = dice.of(readers);
        List<String> found = new ArrayList<>();
        if (dice.percent(AGGREGATE_PERCENT)) {
            aggregate(dice.of(aggregates), reader, dice, found);
        } else {
            list(dice.of(lists), reader, dice, found);
        }
        return found.stream()
                .map(told -> "#%d as %s: %s".formatted(number, reader.account(), told))
                .toList();
    }

    private Answer get(Reader reader, String address, String accept) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + address))
                .header("Authorization", "Bearer " + Accounts.token(reader.account()))
                .header("Accept", accept)
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A value that is there, or one of those that the document lists. */
    private String value(String operation, String name, Function<Dice, String> choice, Dice dice) {
        JsonNode schema = operations.get(operation).in("query").stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow()
                .schema();
        List<String> listed = new ArrayList<>();
        schema.path("enum").forEach(one -> listed.add(one.asText()));
        return !listed.isEmpty() && dice.percent(30) ? dice.of(listed) : choice.apply(dice);
    }

    private void moment(Map<String, String> parameters, java.util.Set<String> names, Dice dice) {
        if (names.contains("asOf") && dice.percent(60)) {
            parameters.put(
                    "asOf", LocalDate.of(2015, 6, 1).plusDays(dice.below(4100)).toString());
        }
        if (names.contains("knownAt") && dice.percent(60)) {
            Row block = dice.of(blocks);
            Instant sealed = (Instant) block.get("sealed_at");
            parameters.put(
                    "knownAt",
                    switch (dice.below(10)) {
                        case 0 -> Asked.rfc3339(sealed);
                        case 1 -> Asked.rfc3339(sealed.minusMillis(1));
                        case 2 -> "2019-01-01";
                        default -> String.valueOf(block.number("number"));
                    });
        }
        if (names.contains("synthetic") && dice.percent(30)) {
            parameters.put("synthetic", dice.of("include", "exclude"));
        }
    }

    private Asked asked(String operation, Reader reader, Map<String, UUID> parents, Map<String, String> parameters) {
        String knownAt = parameters.get("knownAt");
        return new Asked(
                reader,
                operations.get(operation).path(),
                parents,
                parameters,
                knownAt == null ? Long.MAX_VALUE : Asked.below(knownAt, ground.tables()));
    }

    private void aggregate(Aggregates.Model model, Reader reader, Dice dice, List<String> found) {
        Map<String, String> parameters = new LinkedHashMap<>();
        model.choices().forEach((name, choice) -> {
            boolean required = operations.get(model.operation()).in("query").stream()
                    .anyMatch(parameter -> parameter.name().equals(name) && parameter.required());
            if (required || dice.percent(FILTER_PERCENT)) {
                String value = value(model.operation(), name, choice, dice);
                if (value != null) {
                    parameters.put(name, value);
                }
            }
        });
        moment(parameters, java.util.Set.of("asOf", "knownAt", "synthetic"), dice);
        Map<String, UUID> parents =
                model.parent() == null ? Map.of() : Map.of("id", model.parent().apply(dice));
        Asked asked = asked(model.operation(), reader, parents, parameters);
        String address = asked.address() + Asked.query(parameters);
        Answer answer = get(reader, address, "application/json");
        Map<String, Object> parts = model.answer().apply(asked);
        int expectedStatus = parts == null ? 404 : parts.equals(Aggregates.REFUSED) ? 400 : 200;
        if (answer.status() != expectedStatus) {
            found.add(address + " → " + answer.status() + " " + answer.body());
        }
        if (answer.status() != 200 || expectedStatus != 200) {
            return;
        }
        JsonNode tree = answer.tree();
        parts.forEach((part, expected) -> {
            boolean same = model.inAnyOrder().contains(part)
                    ? Compared.sameInAnyOrder((List<?>) expected, tree.path(part))
                    : Compared.same(expected, tree.get(part));
            if (!same) {
                found.add("%s: %s is %s and not %s".formatted(address, part, tree.path(part), expected));
            }
        });
    }

    private void list(ListModel model, Reader reader, Dice dice, List<String> found) {
        Map<String, String> parameters = new LinkedHashMap<>();
        model.filters().forEach((name, filter) -> {
            if (dice.percent(FILTER_PERCENT)) {
                String value = value(model.operation, name, filter.choice(), dice);
                if (value != null) {
                    parameters.put(name, value);
                }
            }
        });
        if (parameters.containsKey("placesOn") && !parameters.containsKey("withinId")) {
            parameters.put("withinId", ground.anyUnit().apply(dice));
        }
        moment(parameters, model.moments(), dice);
        if (dice.percent(70)) {
            parameters.put("sort", dice.of("", "-") + dice.of(List.copyOf(model.sorts())));
        }
        Map<String, UUID> parents = new LinkedHashMap<>();
        model.parents().forEach((name, choice) -> parents.put(name, choice.apply(dice)));
        Asked asked = asked(model.operation, reader, parents, parameters);
        if (!model.isThere(asked)) {
            String address = asked.address() + Asked.query(parameters);
            int status = get(reader, address, "application/json").status();
            if (status != 404 && status != 403) {
                found.add(address + " → " + status + " though it is not there");
            }
            return;
        }
        List<Row> expected = model.answer(asked);
        if (dice.percent(STREAMED_PERCENT) && expected.size() <= STREAMED_ROWS) {
            streamed(model, asked, expected, found);
        } else {
            paged(model, asked, expected, dice, found);
        }
    }

    private List<String> fields(ListModel model) {
        return document.itemFields(operations.get(model.operation));
    }

    private void streamed(ListModel model, Asked asked, List<Row> expected, List<String> found) {
        String address = asked.address() + Asked.query(asked.parameters());
        Answer answer = get(asked.reader(), address, "application/x-ndjson");
        if (answer.status() != 200) {
            found.add(address + " streamed → " + answer.status() + " " + answer.body());
            return;
        }
        String total = answer.response().headers().firstValue("Gnbv-Total").orElse("");
        List<JsonNode> items = answer.body()
                .lines()
                .map(line -> new Answer(200, line, null).tree())
                .toList();
        if (!total.equals(String.valueOf(expected.size()))) {
            found.add("%s: Gnbv-Total is %s and not %d".formatted(address, total, expected.size()));
        }
        compare(model, asked, address + " streamed", expected, items, fields(model), found);
    }

    private void paged(ListModel model, Asked asked, List<Row> expected, Dice dice, List<String> found) {
        List<String> fields = fields(model);
        Map<String, String> parameters = new LinkedHashMap<>(asked.parameters());
        if (dice.percent(15)) {
            List<String> chosen = new ArrayList<>(List.of(dice.of(fields)));
            chosen.add(dice.of(fields));
            fields = chosen.stream().distinct().toList();
            parameters.put("fields", String.join(",", fields));
        }
        boolean counted = dice.percent(30);
        int from = 0;
        String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            // The last page takes all that is left, where it may.
            int limit = page == MOST_PAGES - 1
                    ? LARGEST_PAGE
                    : 1 + dice.below(Math.min(LARGEST_PAGE, 2 + expected.size() * 2 / 3));
            Map<String, String> one = new LinkedHashMap<>(parameters);
            one.put("limit", String.valueOf(limit));
            if (cursor != null) {
                one.put("cursor", cursor);
            }
            if (counted && page == 0) {
                one.put("count", "exact");
            }
            String address = asked.address() + Asked.query(one);
            Answer answer = get(asked.reader(), address, "application/json");
            if (answer.status() != 200) {
                found.add(address + " → " + answer.status() + " " + answer.body());
                return;
            }
            JsonNode tree = answer.tree();
            int to = Math.min(from + limit, expected.size());
            List<JsonNode> items = new ArrayList<>();
            tree.path("items").forEach(items::add);
            compare(model, asked, address, expected.subList(from, to), items, fields, found);
            if (counted && page == 0 && tree.path("total").asLong(-1) != expected.size()) {
                found.add("%s: total is %s and not %d".formatted(address, tree.path("total"), expected.size()));
            }
            if (tree.has("nextCursor") != to < expected.size()) {
                found.add("%s: there is %s next page".formatted(address, tree.has("nextCursor") ? "a" : "no"));
            }
            if (!found.isEmpty() || !tree.has("nextCursor")) {
                return;
            }
            cursor = tree.path("nextCursor").asText();
            from = to;
            if (page == 0 && dice.percent(FOREIGN_CURSOR_PERCENT)) {
                foreignCursor(asked, cursor, dice, found);
            }
        }
    }

    /** A cursor goes on with its own question only. */
    private void foreignCursor(Asked asked, String cursor, Dice dice, List<String> found) {
        Map<String, String> other = new LinkedHashMap<>(asked.parameters());
        if (!other.isEmpty() && dice.percent(50)) {
            other.remove(dice.of(List.copyOf(other.keySet())));
        } else {
            String sort = other.getOrDefault("sort", "id");
            other.put("sort", sort.startsWith("-") ? sort.substring(1) : "-" + sort);
        }
        if (other.containsKey("placesOn") && !other.containsKey("withinId")) {
            return;
        }
        other.put("cursor", cursor);
        String address = asked.address() + Asked.query(other);
        Answer answer = get(asked.reader(), address, "application/json");
        if (answer.status() != 400 || !answer.body().contains("urn:gnbv:problem:invalid-cursor")) {
            found.add(address + ": goes on where another question ended → " + answer.status());
        }
    }

    private static void compare(
            ListModel model,
            Asked asked,
            String address,
            List<Row> expected,
            List<JsonNode> items,
            List<String> fields,
            List<String> found) {
        if (expected.size() != items.size()) {
            found.add("%s: %d rows and not %d".formatted(address, items.size(), expected.size()));
            return;
        }
        for (int index = 0; index < items.size(); index++) {
            for (String field : fields) {
                if (model.unmodelled(field)) {
                    continue;
                }
                Object value = model.field(asked, expected.get(index), field);
                if (!Compared.same(value, items.get(index).get(field))) {
                    found.add("%s: %s of row %d is %s and not %s"
                            .formatted(address, field, index, items.get(index).get(field), value));
                    return;
                }
            }
        }
    }

    /** Names by which a list says that it sorts, when it is asked for another. */
    java.util.Set<String> sortsTold(ListModel model, Reader reader, Dice dice) {
        Map<String, UUID> parents = new LinkedHashMap<>();
        Asked asked;
        do {
            model.parents().forEach((name, choice) -> parents.put(name, choice.apply(dice)));
            asked = asked(model.operation, reader, parents, Map.of("sort", "none-of-these"));
        } while (!model.isThere(asked));
        Answer answer = get(reader, asked.address() + "?sort=none-of-these", "application/json");
        java.util.Set<String> told = new java.util.TreeSet<>();
        answer.tree().path("allowed").forEach(name -> told.add(name.asText()));
        return told;
    }
}
