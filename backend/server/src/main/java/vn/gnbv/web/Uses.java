package vn.gnbv.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.postgresql.util.PSQLException;
import vn.gnbv.access.Database;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;

/** Says by what a row is used that therefore cannot be deleted, as far as the caller may see it. */
@ApplicationScoped
class Uses {
    private final Database database;

    @Inject
    Uses(Database database) {
        this.database = database;
    }

    /** One kind of rows that use another. */
    record UsedBy(String resource, long count) {}

    /**
     * To be asked when the transaction has ended: it reads anew, in the caller's name.
     *
     * @param deleted gives the row's id; asked only where the row is still named
     * @return the failure as a refusal with what uses the row; the failure itself where it is of another kind, or nothing that
     *     the caller may see uses the row
     */
    RuntimeException explained(RuntimeException failure, Supplier<UUID> deleted) {
        Optional<PSQLException> stillNamed = SqlProblems.of(failure).filter(SqlProblems::isStillNamed);
        if (stillNamed.isEmpty()) {
            return failure;
        }
        Map<UsingTable, Long> uses = uses(
                stillNamed.get().getServerErrorMessage().getTable(),
                stillNamed.get().getServerErrorMessage().getConstraint(),
                deleted.get());
        if (uses.isEmpty()) {
            return failure;
        }
        Map<String, Long> byResource = uses.entrySet().stream()
                .collect(Collectors.groupingBy(
                        use -> use.getKey().resource(), TreeMap::new, Collectors.summingLong(Map.Entry::getValue)));
        List<UsedBy> usedBy = new ArrayList<>();
        byResource.forEach((resource, count) -> usedBy.add(new UsedBy(resource, count)));
        return new Refusal(CommonError.IN_USE, words(uses)).with("usedBy", usedBy);
    }

    private static Refusal.Words words(Map<UsingTable, Long> uses) {
        return new Refusal.Words(
                uses.entrySet().stream()
                        .map(use -> "%s (%d)".formatted(use.getKey().vietnamese(), use.getValue()))
                        .collect(Collectors.joining(", ")),
                uses.entrySet().stream()
                        .map(use -> "%s (%d)".formatted(use.getKey().english(), use.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    private Map<UsingTable, Long> uses(String table, String constraint, UUID id) {
        return database.query(
                "select u.source, u.via, u.uses from used_by(?, ?::name, ?) u where u.uses > 0",
                (statement, offset) -> {
                    statement.setString(offset + 1, table);
                    statement.setString(offset + 2, constraint);
                    statement.setObject(offset + 3, id);
                },
                result -> {
                    Map<UsingTable, Long> uses = new TreeMap<>();
                    while (result.next()) {
                        String column = result.getString(2);
                        long count = result.getLong(3);
                        UsingTable.named(result.getString(1))
                                .filter(one -> one.isUseThrough(column))
                                .ifPresent(one -> uses.merge(one, count, Long::sum));
                    }
                    return uses;
                });
    }
}
