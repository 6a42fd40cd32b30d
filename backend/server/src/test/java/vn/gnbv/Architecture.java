package vn.gnbv;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who may import whom, and where queries and HTTP may stand: finds what breaks it and says so in a line each. */
final class Architecture {
    /** Types that only stores touch. */
    private static final Set<String> QUERIES =
            Set.of("vn.gnbv.store.Rows", "vn.gnbv.access.Database", "jakarta.persistence.EntityManager");

    private static final Set<String> QUERY_PACKAGES = Set.of("java.sql", "javax.sql", "org.postgresql");
    /** Packages that are about the database itself. */
    private static final Set<String> OF_THE_DATABASE =
            Set.of("store", "access", "web", "audit", "reference", "demo", "launcher");

    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private final String root;
    private final Map<String, Set<String>> allowed;

    /**
     * @param root the package whose parts the map names
     * @param allowed from each part to those it may import
     */
    Architecture(String root, Map<String, Set<String>> allowed) {
        this.root = root;
        this.allowed = allowed;
    }

    List<String> violations(JavaClasses classes) {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            String part = part(type);
            if (part == null) {
                continue;
            }
            if (!allowed.containsKey(part)) {
                found.add("unmapped package: " + part);
                continue;
            }
            type.getDirectDependenciesFromSelf().forEach(dependency -> check(type, part, dependency, found));
            type.getMethods().forEach(method -> checkMethod(type, method, found));
        }
        found.addAll(cycles());
        return List.copyOf(found);
    }

    private void check(JavaClass type, String part, Dependency dependency, Set<String> found) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        String other = part(target);
        if (other != null && !other.equals(part) && !allowed.get(part).contains(other)) {
            found.add("import: %s of %s".formatted(type.getName(), target.getName()));
        }
        boolean query = QUERIES.contains(target.getName())
                || QUERY_PACKAGES.stream()
                        .anyMatch(name -> target.getPackageName().startsWith(name));
        if (query && !OF_THE_DATABASE.contains(part) && !holdsQueries(type)) {
            found.add("query: %s uses %s".formatted(type.getName(), target.getName()));
        }
        boolean http = Set.of("jakarta.ws.rs", "jakarta.ws.rs.ext").contains(target.getPackageName());
        if (http && !part.equals("web") && !speaksHttp(type)) {
            found.add("http: %s uses %s".formatted(type.getName(), target.getName()));
        }
        boolean plain = target.isPrimitive()
                || target.getName().startsWith("java.")
                || target.getName().startsWith("org.hipparchus.")
                || part.equals(other);
        if (part.equals("statistics") && !plain) {
            found.add("statistics: %s uses %s".formatted(type.getName(), target.getName()));
        }
    }

    private static boolean holdsQueries(JavaClass type) {
        String name = outermost(type);
        return name.endsWith("Store") || name.endsWith("Rows");
    }

    private static boolean speaksHttp(JavaClass type) {
        String name = outermost(type);
        return name.endsWith("Resource") || name.endsWith("Filter");
    }

    private static String outermost(JavaClass type) {
        String name = type.getName();
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return simple.contains("$") ? simple.substring(0, simple.indexOf('$')) : simple;
    }

    /** One that is not public is described in the contract and answers 404. */
    private static void checkMethod(JavaClass type, JavaMethod method, Set<String> found) {
        boolean resource = method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType())
                .anyMatch(annotation -> annotation.getPackageName().equals("jakarta.ws.rs")
                        && VERBS.contains(annotation.getSimpleName()));
        if (resource && !method.getModifiers().contains(JavaModifier.PUBLIC)) {
            found.add("hidden: %s.%s".formatted(type.getName(), method.getName()));
        }
    }

    /** Where imports keep to the map, a map without cycles leaves none among the packages. */
    private List<String> cycles() {
        List<String> found = new ArrayList<>();
        Set<String> done = new HashSet<>();
        allowed.keySet().forEach(part -> follow(part, new ArrayList<>(), done, found));
        return found;
    }

    private void follow(String part, List<String> way, Set<String> done, List<String> found) {
        if (way.contains(part)) {
            found.add("cycle: " + String.join(" -> ", way.subList(way.indexOf(part), way.size())));
            return;
        }
        if (done.contains(part)) {
            return;
        }
        way.add(part);
        allowed.getOrDefault(part, Set.of()).forEach(next -> follow(next, way, done, found));
        way.removeLast();
        done.add(part);
    }

    /** The part of the root that a class belongs to; null outside of the root. */
    private String part(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return null;
        }
        String rest = name.substring(root.length() + 1);
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
