import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Households of a province and of a country, {@code HOUSEHOLDS=150000,2500000}: a search while somebody types, the page of one
 * household, a list's first page and one far behind it, ten thousand households classified, and a commune's round recognised; each
 * beside what PostgreSQL needs for the same, at both sizes.
 */
public class HouseholdBench {
    private static final String[] SIZES = System.getenv().getOrDefault("HOUSEHOLDS", "150000,2500000").split(",");
    private static final String LIST = "/api/v1/households";
    private static final int PAGE = 10_000;
    private static final int PER_PAGE = 10;
    private static final int CLASSIFIED = 10_000;
    private static final int TURNS = 5;
    private static final int ROUNDS = 3;

    /** What is typed, letter by letter: common and rare, with marks and without, a name of one letter, a place, a code's form. */
    private static final List<String> TYPED = List.of(
            "Nguyễn Thị Hòa", "nguyen van hung", "Y Hlăng", "A Thiên", "đặng xuân", "Trần Văn Uyên", "Rơ Châm", "Sa Bình", "xqz", "B0020-00007");

    private static Product product;

    /** Times in milliseconds. */
    private record Once(double api, double floor) {}

    public static void main(String[] arguments) throws Exception {
        product = new Product(arguments[0]);
        Comparison.explain();
        List<Map<String, Comparison.Measured>> loads = new ArrayList<>();
        List<Map<String, Once>> singles = new ArrayList<>();
        for (String size : SIZES) {
            long households = Long.parseLong(size);
            long began = System.nanoTime();
            if (households() < households) {
                product.fill(".ci/bench-households.sql", households);
            }
            System.out.printf("%n%,d households made in %.0f s%n", households, (System.nanoTime() - began) / 1e9);
            loads.add(Comparison.measure(product, "%,d households".formatted(households), cases()));
            Map<String, Once> single = new LinkedHashMap<>();
            System.out.printf("%nOne at a time, times in ms%n%n%-44s %8s %8s %7s%n", "", "API", "floor", "ratio");
            for (String account : List.of("tinh", "huyen", "xa")) {
                typed(account, single);
            }
            single.put("%,d households classified".formatted(CLASSIFIED), print("%,d households classified".formatted(CLASSIFIED), classified()));
            single.put("a commune's round recognised", print("a commune's round recognised", recognised()));
            singles.add(single);
        }
        if (SIZES.length == 2) {
            String sizes = "from %,d households to %,d".formatted(Long.parseLong(SIZES[0]), Long.parseLong(SIZES[1]));
            Comparison.growth(sizes, loads.get(0), loads.get(1));
            singles.get(1).forEach((name, now) -> {
                Once before = singles.get(0).get(name);
                System.out.printf("%-44s %6.1f %6.1f%n", name, now.api() / before.api(), now.floor() / before.floor());
            });
        }
    }

    private static long households() throws Exception {
        try (Connection connection = product.superuser();
                ResultSet count = connection.createStatement().executeQuery("select count(*) from household")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static List<Comparison.Case> cases() throws Exception {
        String household = LIST + "/" + Product.firstId(LIST + "?q=B0020-00007", Product.token("tinh"));
        String page = LIST + "?limit=" + PER_PAGE;
        // Walked in great steps: a cursor says where to go on, not how many rows were read.
        String cursor = Product.cursorAfter(LIST + "?limit=500", (long) (PAGE - 1) * PER_PAGE / 500, "tinh");
        return List.of(
                new Comparison.Case("household: itself", household, "tinh"),
                new Comparison.Case("household: members", household + "/members?limit=100", "tinh"),
                new Comparison.Case("household: timeline", household + "/timeline?limit=100", "tinh"),
                new Comparison.Case("household: changes", household + "/changes?limit=100", "tinh"),
                new Comparison.Case("list, page 1", page, "tinh"),
                new Comparison.Case("list, page %,d".formatted(PAGE), page + "&cursor=" + cursor, "tinh"),
                new Comparison.Case("search: nguyen", LIST + "?limit=25&q=nguyen", "tinh"),
                new Comparison.Case("search: nguyen, of a commune", LIST + "?limit=25&q=nguyen", "xa"),
                new Comparison.Case("search: dang xuan dao", LIST + "?limit=25&q=dang+xuan+dao", "tinh"));
    }

    /** Every beginning of every word that is typed, by one who waits for each: the middle and the slowest of them. */
    private static void typed(String account, Map<String, Once> single) throws Exception {
        List<Once> times = new ArrayList<>();
        List<String> beginnings = new ArrayList<>();
        for (String whole : TYPED) {
            for (int length = 1; length <= whole.length(); length++) {
                String beginning = whole.substring(0, length);
                if (beginning.equals(beginning.strip())) {
                    beginnings.add(beginning);
                }
            }
        }
        String slowest = "";
        for (String beginning : beginnings) {
            String path = LIST + "?limit=25&q=" + URLEncoder.encode(beginning, StandardCharsets.UTF_8);
            String token = Product.token(account);
            Product.send(path, token);
            double api = milliseconds(() -> Product.send(path, token));
            times.add(new Once(api, Double.NaN));
            if (times.stream().allMatch(one -> one.api() <= api)) {
                slowest = beginning;
            }
        }
        // The floor of the slowest one: that of all would take an hour.
        String path = LIST + "?limit=25&q=" + URLEncoder.encode(slowest, StandardCharsets.UTF_8);
        double floor = product.asApplication(1, 2).speed(Product.pipelines(product.sqlOf(path, Product.token(account)))).p50();
        List<Double> sorted = times.stream().map(Once::api).sorted().toList();
        String middle = "typing, middle of %d beginnings (%s)".formatted(sorted.size(), account);
        single.put(middle, print(middle, new Once(sorted.get(sorted.size() / 2), Double.NaN)));
        String most = "typing, slowest (%s)".formatted(account);
        single.put(most, print(most + ": '" + slowest + "'", new Once(sorted.getLast(), floor)));
    }

    private static Once print(String name, Once once) {
        System.out.printf("%-44s %8.1f %8.1f %7.2f%n", name, once.api(), once.floor(), once.api() / once.floor());
        return once;
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private static double milliseconds(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    /** Reviewed households as they were found, classified through the API, and the same inputs by the database's own function. */
    private static Once classified() throws Exception {
        try (Connection connection = product.superuser(); var statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_input; create table bench_input as select r.rule_set_id, r.residence, r.inputs "
                    + "from review r where r.method = 'INCOME' limit " + CLASSIFIED);
            ArrayNode households = Product.JSON.createArrayNode();
            String ruleSet = null;
            try (ResultSet rows = statement.executeQuery("select rule_set_id, residence, inputs from bench_input")) {
                while (rows.next()) {
                    ruleSet = rows.getString(1);
                    ObjectNode household = (ObjectNode) Product.JSON.readTree(rows.getString(3));
                    households.add(household.put("residence", rows.getString(2)));
                }
            }
            String body = Product.JSON.createObjectNode().put("ruleSetId", ruleSet).set("households", households).toString();
            List<Double> api = new ArrayList<>();
            List<Double> sql = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                String token = Product.token("tinh");
                api.add(milliseconds(() -> Product.post("/api/v1/classifications", body, token)));
                sql.add(milliseconds(() -> statement.execute("select count(c.status) from bench_input i join rule_set s on s.id = i.rule_set_id "
                        + "cross join lateral review_result(s, i.residence, i.inputs) c")));
            }
            statement.execute("drop table bench_input");
            return new Once(middle(api), middle(sql));
        }
    }

    /** Through the API, and the bare update of as many rows, with the same indexes and no triggers or policies. */
    private static Once recognised() throws Exception {
        String token = Product.token("xa");
        JsonNode commune = Product.JSON.readTree(Product.send("/api/v1/me", token).body()).get("scopeUnitId");
        List<Double> api = new ArrayList<>();
        List<Double> sql = new ArrayList<>();
        for (int turn = 0; turn < ROUNDS; turn++) {
            try (Connection connection = product.superuser(); var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute(Files.readString(Path.of(".ci/bench-round.sql")).replace("?::uuid", "'" + commune.asText() + "'::uuid"));
                String round = null;
                do {
                    if (statement.getResultSet() != null && statement.getResultSet().next()) {
                        round = statement.getResultSet().getString(1);
                    }
                } while (statement.getMoreResults() || statement.getUpdateCount() != -1);
                statement.execute("create table bench_review (like review including all)");
                statement.execute("insert into bench_review select * from review where review_round_id = '" + round + "'");
                connection.commit();
                connection.setAutoCommit(true);
                statement.execute("analyze review");
                statement.execute("analyze bench_review");
                String path = "/api/v1/review-rounds/" + round + "/recognitions";
                String body = Product.JSON.createObjectNode()
                        .put("unitId", commune.asText())
                        .put("kind", "INITIAL")
                        .put("decisionNumber", "BENCH/QĐ-UBND")
                        .put("signedOn", "2020-12-31")
                        .put("signer", "Người ký tạo")
                        .toString();
                api.add(milliseconds(() -> Product.post(path, body, Product.token("xa"))));
                sql.add(milliseconds(() -> statement.execute(
                        "update bench_review set recognition_id = gen_random_uuid(), recognised_on = '2020-12-31', version = 2")));
                statement.execute("drop table bench_review");
            }
        }
        return new Once(middle(api), middle(sql));
    }

    private static double middle(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
