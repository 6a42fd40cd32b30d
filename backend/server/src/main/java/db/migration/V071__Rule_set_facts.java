package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import vn.gnbv.reference.RuleSetFacts;

/** Loads the poverty standards of {@link RuleSetFacts}. */
public class V071__Rule_set_facts extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws Exception {
        RuleSetFacts.load(context.getConnection());
    }
}
