package vn.gnbv.hostile;

import static vn.gnbv.testing.Accounts.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.gnbv.access.AccessMatrix;
import vn.gnbv.access.AccessWorld;
import vn.gnbv.testing.Evaluations;
import vn.gnbv.testing.Money;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** What valid calls stand on: who may ask what about which record, as the table of accesses says, and inputs like those that made them. */
final class Grounds {
    /** Without a token, without a record of their own, or with rights only where they were granted: no ground for valid calls. */
    private static final Set<String> OTHERS = Set.of("outsider", "partner", "granted", "nobody");

    private static final long PLENTY = 900_000_000_000_000L;

    /** Whom an operation is called by, and about which record of the world. */
    record Footing(String account, String object) {}

    final Document document;
    final AccessWorld world;

    /** An evaluation that goes to review and back. */
    final String moving;

    final List<String> communes;

    private final AccessMatrix matrix;
    private final Map<String, AccessMatrix.Operation> named;
    private final Map<String, Footing> footings = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> inputs = new ConcurrentHashMap<>();
    private final Map<String, String> ids;

    Grounds(Document document, AccessWorld world) throws IOException {
        this.document = document;
        this.world = world;
        matrix = AccessMatrix.read();
        named = matrix.operations().stream().collect(Collectors.toMap(AccessMatrix.Operation::id, Function.identity()));
        moving = Evaluations.in("DRAFTING");
        String province = Units.unit("62").toString();
        ids = Map.of(
                "unitId",
                province,
                "withinId",
                province,
                "holderId",
                province,
                "parentId",
                province,
                "unitChangeId",
                first("select id::text from unit_change order by id limit 1"),
                "programId",
                first("select id::text from program where code = 'NTPSPR-1620'"),
                "projectId",
                Money.project("DA1").toString(),
                "subProjectId",
                Money.subProject("DA1.1").toString(),
                "indicatorId",
                first("select id::text from indicator order by code limit 1"));
        communes = Sql.column(
                        "select s.unit_id::text from administrative_unit_scope s "
                                + "join administrative_unit u on u.id = s.unit_id and u.level = 'COMMUNE' "
                                + "where s.scope_unit_id = ? order by 1",
                        Units.unit("62"))
                .stream()
                .map(String.class::cast)
                .toList();
        String rich =
                world.record("commune", "/api/v1/budgets/{id}").orElseThrow().address();
        Money.booked(Evaluations.id(rich), "ALLOCATION", PLENTY, "2017-01-01");
    }

    static String first(String sql) {
        return (String) Sql.column(sql).getFirst();
    }

    /** An id that a parameter of this name may have. */
    Optional<String> id(String parameter) {
        return Optional.ofNullable(ids.get(parameter));
    }

    Footing footing(Document.Operation operation) {
        return footings.computeIfAbsent(operation.id(), id -> findFooting(operation));
    }

    private Footing findFooting(Document.Operation operation) {
        boolean aboutARecord = operation.path().contains("{id}");
        for (AccessMatrix.Row row : matrix.rows(named.get(operation.id()))) {
            for (Map.Entry<String, Character> role : row.byRole().entrySet()) {
                boolean there = !aboutARecord
                        || world.around(row.object(), operation.path())
                                .filter(found -> !operation
                                        .path()
                                        .replace(found.getKey(), "")
                                        .contains("Id}"))
                                .isPresent();
                if (role.getValue() == 'y' && !OTHERS.contains(role.getKey()) && there) {
                    return new Footing(AccessWorld.ACCOUNTS.get(role.getKey()), row.object());
                }
            }
        }
        return new Footing("tinh", "public");
    }

    /** What a record is made of, like that of the world: what it was made of there, or what is shown of it. */
    ObjectNode input(Document.Operation create) {
        return inputs.computeIfAbsent(create.id(), id -> findInput(create)).deepCopy();
    }

    private ObjectNode findInput(Document.Operation create) {
        Optional<AccessWorld.Made> made = world.within(footing(create).object(), create.path())
                .or(() -> world.within("DRAFTING", create.path()))
                .or(() -> world.within("PUBLISHED", create.path()));
        if (made.isEmpty()) {
            return RawJson.JSON.createObjectNode();
        }
        if (!made.get().input().isEmpty()) {
            return RawJson.JSON.valueToTree(made.get().input());
        }
        try {
            ObjectNode shown = (ObjectNode)
                    RawJson.JSON.readTree(as("admin").get(made.get().address()).asString());
            JsonNode properties = create.bodies().values().iterator().next().path("properties");
            List<String> others = shown.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(name -> !properties.has(name) || name.equals("id"))
                    .toList();
            return shown.remove(others);
        } catch (IOException unreadable) {
            throw new IllegalStateException(create.id(), unreadable);
        }
    }
}
