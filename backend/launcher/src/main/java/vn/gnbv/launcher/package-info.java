/**
 * Starts the real parts that the product runs on, so that a newcomer needs neither Docker nor a database: a PostgreSQL
 * server ({@link vn.gnbv.launcher.EmbeddedDatabase}), a Keycloak ({@link vn.gnbv.launcher.EmbeddedIssuer}) and one
 * origin in front of them. {@code make run} and the tests of the server use the same two classes. The launcher knows
 * nothing of the server but its environment variables; the server depends on the launcher in its tests only. It saves and
 * restores what is kept ({@link vn.gnbv.launcher.Backup}, {@link vn.gnbv.launcher.Restore}), whatever the tables are.
 *
 * <p>In a test:
 *
 * <pre>{@code
 * var database = EmbeddedDatabase.start(Path.of("target/test-database"), Ports.free());   // about 2 s, 4 s when new
 * var issuer = EmbeddedIssuer.start(EmbeddedIssuer.at(Path.of("target/test-issuer"), Ports.free())
 *         .withDemoAccounts());                                                         // about 10 s
 * database.jdbcUrl();      // jdbc:postgresql://127.0.0.1:…/gnbv
 * database.owner();        // gnbv_owner: migrations
 * database.application();  // gnbv_app: owns nothing
 * database.superuser();    // for tests that tamper
 * issuer.realmUrl();       // http://localhost:…/auth/realms/gnbv
 * issuer.tokenByPassword("danhgia", DemoAccounts.PASSWORD);
 * }</pre>
 *
 * <p>The programs themselves are unpacked once for a user, into {@link vn.gnbv.launcher.Programs#cacheFolder()}, and
 * Keycloak is built there once, so a second test run pays neither again.
 */
package vn.gnbv.launcher;
