import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the sealed audit costs whoever writes: rows inserted by 16 clients into a table with the product's audit, while the
 * product seals every second, beside rows inserted into the same table with a plain audit row that nobody seals. The two take
 * turns, and the middle of the turns counts.
 */
public class AuditBench {
    private static final int CLIENTS = 16;
    private static final int SECONDS = 6;
    private static final int TURNS = 5;

    private static final String SCRATCH = """
            drop table if exists bench_sealed, bench_plain, bench_plain_log;
            create table bench_sealed (id uuid primary key default gen_random_uuid(), unit_id uuid, amount bigint, note text);
            create trigger zz_audit after insert or update or delete on bench_sealed for each row execute function audit_row();
            create table bench_plain (like bench_sealed including all);
            create table bench_plain_log (
                id bigint generated always as identity primary key, recorded_at timestamptz not null default clock_timestamp(),
                actor text, resource text not null, row_id uuid not null, operation text not null, before jsonb, after jsonb);
            create index on bench_plain_log (row_id, id);
            create or replace function bench_plain_row() returns trigger language plpgsql as $$
            begin
                insert into bench_plain_log (actor, resource, row_id, operation, before, after)
                values (current_setting('gnbv.actor', true), tg_table_name, coalesce(new.id, old.id), tg_op,
                    case when tg_op <> 'INSERT' then to_jsonb(old) end, case when tg_op <> 'DELETE' then to_jsonb(new) end);
                return null;
            end $$;
            create trigger zz_audit after insert or update or delete on bench_plain for each row execute function bench_plain_row();
            """;

    private static final String CLEAN = """
            drop table bench_sealed, bench_plain, bench_plain_log;
            drop function bench_plain_row();
            """;

    public static void main(String[] arguments) throws Exception {
        String user = System.getenv("GNBV_DB_OWNER_USER");
        Pgbench pgbench = new Pgbench(arguments[0], user, System.getenv("GNBV_DB_OWNER_PASSWORD"), CLIENTS, SECONDS);
        run(SCRATCH);
        try {
            List<Load.Speed> sealed = new ArrayList<>();
            List<Load.Speed> plain = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                sealed.add(pgbench.speed(insert("bench_sealed")));
                plain.add(pgbench.speed(insert("bench_plain")));
            }
            Load.Speed with = middle(sealed);
            Load.Speed without = middle(plain);
            System.out.printf(
                    "%n%d clients, %d turns of %d s; inserts of one row, times in ms%n%n%-28s %8s %7s %7s%n", CLIENTS, TURNS, SECONDS, "", "1/s", "p50", "p99");
            System.out.printf("%-28s %8.0f %7.1f %7.1f%n", "sealed audit", with.perSecond(), with.p50(), with.p99());
            System.out.printf("%-28s %8.0f %7.1f %7.1f%n", "plain audit row, no chain", without.perSecond(), without.p50(), without.p99());
            System.out.printf("%-28s %8.2f%n", "sealed / plain", with.perSecond() / without.perSecond());
        } finally {
            run(CLEAN);
        }
    }

    private static String insert(String table) {
        return "insert into " + table + " (amount, note) values (:client_id, 'Bút toán để đo tốc độ ghi');\n";
    }

    private static Load.Speed middle(List<Load.Speed> speeds) {
        return speeds.stream().sorted(Comparator.comparingDouble(Load.Speed::perSecond)).toList().get(speeds.size() / 2);
    }

    private static void run(String statements) throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        System.getenv("GNBV_JDBC_URL"), System.getenv("GNBV_DB_OWNER_USER"), System.getenv("GNBV_DB_OWNER_PASSWORD"));
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
