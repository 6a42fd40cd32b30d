package vn.gnbv.testing;

import java.sql.Connection;
import java.sql.SQLException;

/** Money straight in the database, by its owner, for tests that need no server. */
public final class Ledgers {
    private Ledgers() {}

    /** Two budgets of the province, each with an allocation. */
    public static void open(Connection owner) throws SQLException {
        Sql.bind(owner, """
                        insert into budget (id, project_id, fiscal_year, funding_source, capital_type, unit_id)
                        select next_id(), p.id, 2018, source, 'RECURRENT', unit_with_code('62', '2018-06-30')
                        from project p, (values ('CENTRAL'), ('PROVINCE')) s (source)
                        where p.code = 'DA3' and p.program_id = (select id from program where code = 'NTPSPR-1620')""").execute();
        Sql.bind(owner, """
                        insert into entry (id, budget_id, kind, amount, effective_on)
                        select next_id(), id, 'ALLOCATION', 1000000, '2018-01-01' from budget""").execute();
    }

    /** Moves one đồng from the one to the other of those with an allocation. */
    public static void move(Connection owner) throws SQLException {
        Sql.bind(owner, """
                        insert into budget_transfer (id, from_budget_id, to_budget_id, amount, effective_on, decision)
                        select next_id(), (array_agg(id order by funding_source))[1], (array_agg(id order by funding_source))[2],
                            1, '2018-02-01', 'moved'
                        from budget where id in (select budget_id from entry)""").execute();
    }
}
