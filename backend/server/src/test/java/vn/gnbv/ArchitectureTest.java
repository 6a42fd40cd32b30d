package vn.gnbv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A package that is not in the map fails: whoever adds one says here what it may use. */
class ArchitectureTest {
    private static final Map<String, Set<String>> ALLOWED = map();

    private static Map<String, Set<String>> map() {
        Map<String, Set<String>> map = new HashMap<>();
        map.put("kernel", Set.of());
        map.put("statistics", Set.of());
        map.put("reference", Set.of());
        map.put("launcher", Set.of());
        map.put("access", Set.of("kernel"));
        map.put("store", Set.of("kernel", "access"));
        map.put("audit", Set.of("kernel", "access", "store"));
        map.put("web", Set.of("kernel", "access", "store", "audit"));
        map.put("demo", Set.of("kernel", "access", "store", "reference", "privacy", "place", "poverty"));
        feature(map, "about");
        feature(map, "operation");
        feature(map, "partner");
        feature(map, "account");
        feature(map, "history");
        feature(map, "place");
        feature(map, "boundary", "place");
        feature(map, "program", "place");
        feature(map, "indicator", "place", "program");
        feature(map, "budget", "place", "program");
        feature(map, "evaluation", "place", "program", "indicator", "budget");
        for (String part : List.of(
                "team", "visit", "attachment", "finding", "recommendation", "assessment", "steering", "completeness")) {
            feature(map, part, "place", "evaluation");
        }
        feature(map, "sheet", "place", "boundary", "program", "indicator", "budget", "evaluation", "statistics");
        feature(
                map,
                "report",
                "place",
                "program",
                "indicator",
                "budget",
                "evaluation",
                "team",
                "visit",
                "attachment",
                "finding",
                "recommendation",
                "assessment",
                "completeness",
                "sheet");
        map.put("privacy", Set.of());
        feature(map, "poverty", "place");
        feature(map, "household", "place", "privacy", "poverty");
        feature(map, "review", "place", "poverty", "household");
        feature(map, "deprivation", "poverty", "review");
        feature(map, "movement", "poverty", "review");
        feature(map, "quality", "poverty", "review", "movement");
        feature(map, "resulttable", "place", "poverty", "review", "movement");
        feature(map, "correction", "evaluation");
        feature(map, "publication", "place", "evaluation");
        feature(map, "page", "evaluation", "attachment", "report", "publication");
        feature(
                map,
                "exchange",
                "place",
                "program",
                "indicator",
                "budget",
                "household",
                "poverty",
                "review",
                "privacy");
        return map;
    }

    private static void feature(Map<String, Set<String>> map, String name, String... others) {
        Set<String> all = new HashSet<>(Set.of("kernel", "access", "store", "audit", "web"));
        all.addAll(List.of(others));
        map.put(name, all);
    }

    private static JavaClasses planted() {
        return new ClassFileImporter().importPackages("planted");
    }

    @Test
    void theProductKeepsToTheMap() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("vn.gnbv");
        assertTrue(classes.size() > 100, "a check that sees nothing proves nothing");
        assertEquals(List.of(), new Architecture("vn.gnbv", ALLOWED).violations(classes));
    }

    /** `make check` leaves out by name what starts a server or an office suite; a name that hides it makes it slow. */
    @Test
    void aTestThatStartsAServerSaysSoInItsName() {
        Set<String> servers = Set.of(
                "vn.gnbv.testing.RealServices",
                "vn.gnbv.testing.FactsDatabase",
                "vn.gnbv.report.document.Office",
                "vn.gnbv.launcher.EmbeddedDatabase",
                "vn.gnbv.launcher.EmbeddedIssuer");
        List<String> hidden = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS).importPackages("vn.gnbv").stream()
                        .filter(one -> one.getSimpleName().endsWith("Test"))
                        .filter(one -> !one.getSimpleName().matches(".*(Resource|Database|Issuer|Office)Test"))
                        .filter(one -> one.getDirectDependenciesFromSelf().stream()
                                .anyMatch(use ->
                                        servers.contains(use.getTargetClass().getName())))
                        .map(one -> one.getName())
                        .toList();
        assertEquals(List.of(), hidden);
    }

    @Test
    void everyPlantedViolationIsFound() {
        Map<String, Set<String>> map = Map.of(
                "kernel",
                Set.of(),
                "store",
                Set.of("kernel"),
                "place",
                Set.of("kernel", "store"),
                "statistics",
                Set.of());
        assertEquals(
                List.of(
                        "hidden: planted.place.HiddenResource.list",
                        "http: planted.place.PlaceService uses jakarta.ws.rs.NotFoundException",
                        "import: planted.kernel.ImportsFeature of planted.place.PlaceService",
                        "query: planted.place.PlaceService uses jakarta.persistence.EntityManager",
                        "query: planted.place.PlaceService uses java.sql.Connection",
                        "query: planted.place.PlaceService uses java.sql.SQLException",
                        "query: planted.place.PlaceService uses vn.gnbv.store.Rows",
                        "statistics: planted.statistics.ReadsJson uses com.fasterxml.jackson.databind.JsonNode",
                        "unmapped package: stray"),
                new Architecture("planted", map).violations(planted()));
    }

    @Test
    void aCycleInTheMapIsFound() {
        Map<String, Set<String>> map = Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("a"));
        List<String> found = new Architecture("nothing", map).violations(planted());
        assertEquals(1, found.size());
        assertTrue(found.getFirst().startsWith("cycle: "), found.getFirst());
    }
}
