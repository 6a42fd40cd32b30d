package vn.gnbv.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.gnbv.launcher.EmbeddedDatabase;
import vn.gnbv.launcher.EmbeddedIssuer;
import vn.gnbv.launcher.Folders;
import vn.gnbv.launcher.Login;
import vn.gnbv.launcher.Ports;
import vn.gnbv.launcher.SealFolder;

/**
 * A real PostgreSQL and a real OpenID provider for the tests: embedded ones, or those that the environment names as it does
 * for the product (GNBV_JDBC_URL with users and passwords; GNBV_ISSUER_URL). Tests that make accounts of their own need the
 * embedded provider, or its administrator in GNBV_ISSUER_ADMIN and GNBV_ISSUER_ADMIN_PASSWORD.
 */
public class RealServices implements QuarkusTestResourceLifecycleManager {
    static final String ISSUER = "gnbv.test.issuer";
    static final String ISSUER_ADMINISTRATOR = "gnbv.test.issuer-administrator";
    static final String ISSUER_ADMINISTRATOR_PASSWORD = "gnbv.test.issuer-administrator-password";
    static final String JDBC_URL = "gnbv.test.jdbc-url";
    static final String OWNER_USER = "gnbv.test.owner-user";
    static final String OWNER_PASSWORD = "gnbv.test.owner-password";
    static final String APPLICATION_USER = "gnbv.test.application-user";
    static final String APPLICATION_PASSWORD = "gnbv.test.application-password";
    private static final String SEAL_FOLDER_OF = "gnbv.test.seal-folder-of";

    private EmbeddedDatabase database;
    private final List<Path> folders = new ArrayList<>();

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = startDatabase();
        String issuerUrl = System.getenv("GNBV_ISSUER_URL");
        if (issuerUrl != null) {
            System.setProperty(ISSUER_ADMINISTRATOR, String.valueOf(System.getenv("GNBV_ISSUER_ADMIN")));
            System.setProperty(
                    ISSUER_ADMINISTRATOR_PASSWORD, String.valueOf(System.getenv("GNBV_ISSUER_ADMIN_PASSWORD")));
        } else {
            issuerUrl = embeddedIssuer();
            settings.put("gnbv.issuer-url", issuerUrl);
        }
        System.setProperty(ISSUER, issuerUrl);
        Path data = temporaryOfThis("gnbv-test-data");
        SealFolder seal = SealFolder.of(data);
        folders.add(seal.key().getParent());
        settings.put("gnbv.data", data.toString());
        settings.put("gnbv.seal.key-file", seal.key().toString());
        settings.put("gnbv.seal.heads-file", seal.heads().toString());
        settings.put("gnbv.personal-data.keys-file", seal.personalDataKeys().toString());
        System.setProperty(SEAL_FOLDER_OF, data.toString());
        return settings;
    }

    /** One for all test profiles of a run: it knows nothing of their databases, and a new one takes half a minute to start. */
    private static String embeddedIssuer() {
        if (System.getProperty(ISSUER) == null) {
            Path folder = temporary("gnbv-test-issuer");
            EmbeddedIssuer issuer =
                    EmbeddedIssuer.start(EmbeddedIssuer.at(folder, Ports.free()).withDemoAccounts());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                issuer.close();
                Folders.delete(folder);
            }));
            System.setProperty(ISSUER_ADMINISTRATOR, issuer.administrator().user());
            System.setProperty(
                    ISSUER_ADMINISTRATOR_PASSWORD, issuer.administrator().password());
            System.setProperty(ISSUER, issuer.realmUrl());
        }
        return System.getProperty(ISSUER);
    }

    /** The database alone, for tests that need no server. */
    Map<String, String> startDatabase() {
        Map<String, String> settings = new HashMap<>();
        Map<String, String> environment = System.getenv();
        String jdbcUrl = environment.get("GNBV_JDBC_URL");
        if (jdbcUrl == null) {
            database = TestDatabase.start(temporaryOfThis("gnbv-test-database"));
            remember(database.jdbcUrl(), database.owner(), database.application());
            settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
            settings.put("quarkus.datasource.username", database.application().user());
            settings.put("quarkus.datasource.password", database.application().password());
            settings.put("quarkus.flyway.username", database.owner().user());
            settings.put("quarkus.flyway.password", database.owner().password());
        } else {
            remember(
                    jdbcUrl,
                    new Login(environment.get("GNBV_DB_OWNER_USER"), environment.get("GNBV_DB_OWNER_PASSWORD")),
                    new Login(environment.get("GNBV_DB_USER"), environment.get("GNBV_DB_PASSWORD")));
        }
        return settings;
    }

    /** Where the key and the heads of the audit are. */
    public static SealFolder seal() {
        return SealFolder.of(Path.of(System.getProperty(SEAL_FOLDER_OF)));
    }

    private static void remember(String jdbcUrl, Login owner, Login application) {
        System.setProperty(JDBC_URL, jdbcUrl);
        System.setProperty(OWNER_USER, owner.user());
        System.setProperty(OWNER_PASSWORD, owner.password());
        System.setProperty(APPLICATION_USER, application.user());
        System.setProperty(APPLICATION_PASSWORD, application.password());
    }

    private Path temporaryOfThis(String prefix) {
        Path folder = temporary(prefix);
        folders.add(folder);
        return folder;
    }

    private static Path temporary(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
        folders.forEach(Folders::delete);
    }
}
