package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import vn.gnbv.reference.ReferenceFacts;

/** Loads the reference facts of {@link ReferenceFacts}; Flyway gives the transaction and the name its order. */
public class V010__Reference_facts extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws Exception {
        ReferenceFacts.load(context.getConnection());
    }
}
