package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import vn.gnbv.reference.EthnicGroupFacts;

/** Loads the ethnic groups of {@link EthnicGroupFacts}. */
public class V074__Ethnic_groups extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws Exception {
        EthnicGroupFacts.load(context.getConnection());
    }
}
