import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Requests beside the same SQL through pgbench, against the same server in the same run; what row-level security costs in that SQL;
 * and how both grow with the rows.
 */
final class Comparison {
    static final int CLIENTS = 16;
    static final int WARM_UP_SECONDS = 6;
    static final int SECONDS = 6;
    private static final int TURNS = 9;

    /** @param account who asks, one of the demo accounts */
    record Case(String name, String path, String account) {}

    /** @param rls time of the SQL with row-level security by that without, at one client */
    record Measured(Load.Speed api, Load.Speed sql, double rls) {}

    private static boolean warm;

    private Comparison() {}

    static void explain() {
        System.out.printf(
                "%n%d clients, %d s each after %d s to warm up, and after a turn through all of them, on %d processors; times in ms. RLS: time of the SQL with row-level "
                        + "security by that of a role that passes it by and has the same rights, one client.%n",
                CLIENTS, SECONDS, WARM_UP_SECONDS, Runtime.getRuntime().availableProcessors());
    }

    /** Measures each case and prints it. */
    static Map<String, Measured> measure(Product product, String size, List<Case> cases) throws Exception {
        System.out.printf(
                "%nWith %s%n%n%-34s %24s   %24s %6s %7s %5s%n%-34s %8s %7s %7s   %8s %7s %7s %6s %7s%n",
                size, "", "API", "the same SQL", "round", "API", "RLS", "", "1/s", "p50", "p99", "1/s", "p50", "p99", "trips", "/ SQL");
        warmUp(cases);
        Map<String, Measured> measured = new LinkedHashMap<>();
        for (Case each : cases) {
            String address = Product.SERVER + each.path();
            List<List<String>> sql = product.sqlOf(each.path(), Product.token(each.account()));
            Load.get(address, Product.token(each.account()), CLIENTS, WARM_UP_SECONDS);
            Load.Speed api = Load.get(address, Product.token(each.account()), CLIENTS, SECONDS);
            String script = Product.pipelines(sql);
            Load.Speed floor = product.asApplication(CLIENTS, SECONDS).speed(script);
            double rls = costOfPolicies(product, script);
            System.out.printf(
                    "%-34s %8.0f %7.1f %7.1f   %8.0f %7.1f %7.1f %6d %7.2f %5.2f%n",
                    each.name(), api.perSecond(), api.p50(), api.p99(),
                    floor.perSecond(), floor.p50(), floor.p99(), sql.size(), api.perSecond() / floor.perSecond(), rls);
            measured.put(each.name(), new Measured(api, floor, rls));
        }
        return measured;
    }

    /**
     * Side by side for a second each, over and over and each as often before as after the other, so that both have the same machine:
     * the middle one of the ratios.
     */
    private static double costOfPolicies(Product product, String script) throws Exception {
        List<Double> ratios = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            Pgbench with = product.asApplication(1, 1);
            Pgbench without = product.unbound(1, 1);
            Pgbench first = turn % 2 == 0 ? with : without;
            double before = first.speed(script).p50();
            double after = (first == with ? without : with).speed(script).p50();
            ratios.add(first == with ? before / after : after / before);
        }
        return ratios.stream().sorted().toList().get(TURNS / 2);
    }

    /** Once a run, all of it: what is measured first is else measured of a server that is still being compiled. */
    private static void warmUp(List<Case> cases) throws Exception {
        if (!warm) {
            for (Case each : cases) {
                Load.get(Product.SERVER + each.path(), Product.token(each.account()), CLIENTS, WARM_UP_SECONDS);
            }
            warm = true;
        }
    }

    static void growth(String sizes, Map<String, Measured> smaller, Map<String, Measured> greater) {
        System.out.printf("%nGrowth %s (times of p50)%n%n%-34s %6s %6s%n", sizes, "", "API", "SQL");
        greater.forEach((name, now) -> {
            Measured before = smaller.get(name);
            System.out.printf("%-34s %6.1f %6.1f%n", name, now.api().p50() / before.api().p50(), now.sql().p50() / before.sql().p50());
        });
    }
}
