package vn.gnbv.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What PostgreSQL's own catalogue says about who may do what, held against the product's rules. */
final class AccessCatalogue {
    /** Tables without row-level security, each with the reason why none of its rows is anybody's. */
    private static final Map<String, String> OPEN_TABLES = Map.of(
            "administrative_unit_scope", "which place lies in which is public, and the policies themselves ask it",
            "administrative_unit_number", "the same in numbers",
            "unit_without_number", "places that the numbers don't tell of",
            "seal_origin", "one number, which only the migrations write",
            "personal_column", "names of columns; no role of the application may read it",
            "seal_block", "numbers and times of the seal, readable by every account; only the sealer adds to it",
            "flyway_schema_history", "belongs to the migrations; no role of the application may read it");

    /** Roles as which the product's own work runs: they act for no caller, so their policies let them see every row. */
    private static final String OWN_ROLES = "('gnbv_job', 'gnbv_sealer')";

    private static final String OURS =
            " and not exists (select from pg_depend d where d.objid = %s.oid and d.deptype = 'e') ";

    private static final String APPLICATION_ROLES =
            "select oid, rolname from pg_roles where rolname in ('gnbv_application', ?)";

    private final Connection connection;
    private final String applicationUser;

    /** @param applicationUser the login role of the server, a member of {@code gnbv_application} */
    AccessCatalogue(Connection connection, String applicationUser) {
        this.connection = connection;
        this.applicationUser = applicationUser;
    }

    List<String> violations() throws SQLException {
        List<String> found = new ArrayList<>();
        found.addAll(unprotectedTables());
        found.addAll(policies());
        found.addAll(list("select format('view %s lacks security_invoker', c.relname) from pg_class c "
                + "where c.relkind in ('v', 'm') and c.relnamespace = 'public'::regnamespace "
                + "and (c.relkind = 'm' or not coalesce(c.reloptions::text[] && array['security_invoker=true', "
                + "'security_invoker=on', 'security_invoker=1'], false))" + OURS.formatted("c")));
        found.addAll(
                list("select format('definer function %s lacks search_path = public, pg_temp', p.oid::regprocedure) "
                        + "from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace "
                        + "and not coalesce(p.proconfig @> array['search_path=public, pg_temp'], false)"
                        + OURS.formatted("p")));
        found.addAll(applicationRoles());
        found.addAll(publicGrants());
        return found.stream().sorted().toList();
    }

    private List<String> unprotectedTables() throws SQLException {
        return list(
                "select format('table %s lacks %s', c.relname, case when not c.relrowsecurity then 'ENABLE' else 'FORCE' end "
                        + "|| ' ROW LEVEL SECURITY') from pg_class c where c.relkind in ('r', 'p') "
                        + "and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity) "
                        + "and c.relname <> all (string_to_array(?, ','))" + OURS.formatted("c"),
                String.join(",", OPEN_TABLES.keySet()));
    }

    /** Which exemptions name a table that is not there, or one that is protected after all. */
    List<String> idleExemptions() throws SQLException {
        return list(
                "select name from unnest(string_to_array(?, ',')) name where not exists (select from pg_class c "
                        + "where c.relname = name and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity)",
                String.join(",", OPEN_TABLES.keySet()));
    }

    private List<String> policies() throws SQLException {
        List<String> found = list(
                "select format('policy %s on %s lets everybody, or %s everything', p.policyname, p.tablename, p.roles) "
                        + "from pg_policies p join pg_class c on c.oid = format('%I.%I', p.schemaname, p.tablename)::regclass "
                        + "where (coalesce(p.qual, '') = 'true' or coalesce(p.with_check, '') = 'true' or 'public' = any (p.roles)) "
                        + "and exists (select from unnest(p.roles) role where role <> pg_get_userbyid(c.relowner) and role not in "
                        + OWN_ROLES
                        + ")");
        Map<String, String> leaking =
                functions("select oid::text, oid::regprocedure::text from pg_proc where not proleakproof");
        String conditions = "select p.polrelid::regclass::text, p.polname, c.condition::text from pg_policy p "
                + "cross join lateral (values (p.polqual), (p.polwithcheck)) c (condition) where c.condition is not null";
        try (PreparedStatement statement = connection.prepareStatement(conditions);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                for (String call : PolicyCondition.callsForEachRow(result.getString(3))) {
                    String name = Character.isDigit(call.charAt(0)) ? leaking.get(call) : call;
                    if (name != null) {
                        found.add("policy %s on %s calls %s for each row: it is not leakproof; ask `(select f())` once"
                                .formatted(result.getString(2), result.getString(1), name));
                    }
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private List<String> applicationRoles() throws SQLException {
        List<String> found = new ArrayList<>();
        found.addAll(list(
                "select format('%s is superuser, or may bypass row security or make roles or databases', r.rolname) "
                        + "from pg_roles r where (r.rolname in " + OWN_ROLES
                        + " or r.rolname in ('gnbv_application', ?)) "
                        + "and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication)",
                applicationUser));
        found.addAll(list(
                "select format('%s is a member of %s', m.rolname, g.rolname) from pg_auth_members a "
                        + "join (" + APPLICATION_ROLES + ") m on m.oid = a.member join pg_roles g on g.oid = a.roleid "
                        + "where g.rolname <> 'gnbv_application'",
                applicationUser));
        found.addAll(list(
                "select format('%s owns %s', r.rolname, pg_describe_object(d.classid, d.objid, d.objsubid)) "
                        + "from pg_shdepend d join (" + APPLICATION_ROLES + ") r on r.oid = d.refobjid "
                        + "where d.refclassid = 'pg_authid'::regclass and d.deptype = 'o' "
                        + "and d.dbid in (0, (select oid from pg_database where datname = current_database()))",
                applicationUser));
        found.addAll(list(
                "select format('%s may create in schema %s', r.rolname, n.nspname) from (" + APPLICATION_ROLES
                        + ") r cross join pg_namespace n where n.nspname !~ '^pg_(toast_)?temp' and has_schema_privilege(r.oid, n.oid, 'CREATE')",
                applicationUser));
        found.addAll(list(
                "select format('%s may make %s in the database', r.rolname, lower(right_name)) from ("
                        + APPLICATION_ROLES
                        + ") r cross join (values ('CREATE'), ('TEMPORARY')) rights (right_name) "
                        + "where has_database_privilege(r.oid, current_database(), right_name)",
                applicationUser));
        return found;
    }

    /** What everybody who may connect could do. */
    private List<String> publicGrants() throws SQLException {
        List<String> found = new ArrayList<>();
        found.addAll(list("select format('PUBLIC may %s %s', lower(a.privilege_type), c.relname) from pg_class c "
                + "cross join lateral aclexplode(c.relacl) a where a.grantee = 0 and c.relnamespace = 'public'::regnamespace"
                + OURS.formatted("c")));
        found.addAll(
                list("select format('PUBLIC may %s %s.%s', lower(a.privilege_type), t.attrelid::regclass, t.attname) "
                        + "from pg_attribute t join pg_class c on c.oid = t.attrelid cross join lateral aclexplode(t.attacl) a "
                        + "where a.grantee = 0 and c.relnamespace = 'public'::regnamespace"));
        found.addAll(list("select format('PUBLIC may execute %s', p.oid::regprocedure) from pg_proc p "
                + "cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a "
                + "where a.grantee = 0 and p.pronamespace = 'public'::regnamespace" + OURS.formatted("p")));
        found.addAll(list("select format('PUBLIC may create in schema %s', n.nspname) from pg_namespace n "
                + "cross join lateral aclexplode(n.nspacl) a where a.grantee = 0 and a.privilege_type = 'CREATE'"));
        found.addAll(list("select format('PUBLIC has %s in the database', lower(a.privilege_type)) from pg_database d "
                + "cross join lateral aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a "
                + "where a.grantee = 0 and a.privilege_type <> 'CONNECT' and d.datname = current_database()"));
        return found;
    }

    private Map<String, String> functions(String sql) throws SQLException {
        Map<String, String> functions = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                functions.put(result.getString(1), result.getString(2));
            }
        }
        return functions;
    }

    private List<String> list(String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setString(index + 1, parameters[index]);
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        }
    }
}
