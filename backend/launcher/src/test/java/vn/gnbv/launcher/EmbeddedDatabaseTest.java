package vn.gnbv.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {

    private static Path folder;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws Exception {
        folder = Files.createTempDirectory("gnbv-database-test");
        database = EmbeddedDatabase.start(folder, Ports.free());
    }

    @AfterAll
    static void stop() {
        database.close();
        Folders.delete(folder);
    }

    @Test
    void itIsAsCarefulWithDataAsInProduction() throws Exception {
        for (String setting : List.of("fsync", "full_page_writes", "data_checksums", "synchronous_commit")) {
            assertEquals("on", ask(database.superuser(), "show " + setting), setting);
        }
    }

    @Test
    void passwordsAreScramAndNobodyIsTrusted() throws Exception {
        assertEquals("scram-sha-256", ask(database.superuser(), "show password_encryption"));
        assertEquals(
                "scram-sha-256",
                ask(database.superuser(), "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"));
        assertEquals(
                "0",
                ask(
                        database.superuser(),
                        "select count(*) from pg_authid where rolcanlogin and rolpassword not like 'SCRAM-SHA-256$%'"));
        assertThrows(SQLException.class, () -> ask(new Login(database.owner().user(), "wrong"), "select 1"));
    }

    @Test
    void itSortsAsVietnameseDoes() throws Exception {
        assertEquals(
                "Dak,Đăk,Đắk,E",
                ask(
                        database.application(),
                        "select string_agg(name, ',' order by name) from (values ('E'), ('Đắk'), ('Dak'), ('Đăk')) t(name)"));
    }

    @Test
    void theApplicationOwnsNothingAndTheOwnerMayMakeRoles() throws Exception {
        assertThrows(SQLException.class, () -> ask(database.application(), "create table public.mine (id int)"));
        assertEquals(
                "f",
                ask(
                        database.superuser(),
                        "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = 'gnbv_app'"));
        assertEquals(
                "t",
                ask(
                        database.superuser(),
                        "select rolcreaterole and not rolsuper and not rolbypassrls from pg_roles where rolname = 'gnbv_owner'"));
    }

    @Test
    void passwordsLieInAFileThatOnlyItsOwnerReads() throws Exception {
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("passwords.properties"))));
    }

    @Test
    void aTestCanHaveADatabaseOfItsOwn() throws Exception {
        database.createDatabase("one_more");
        try (Connection connection = DriverManager.getConnection(
                database.jdbcUrl("one_more"),
                database.owner().user(),
                database.owner().password())) {
            assertTrue(connection.isValid(1));
        }
    }

    @Test
    void aProcessNumberLeftByAPowerCutDoesNotStopTheNextStart() throws Exception {
        Path other = Files.createTempDirectory("gnbv-database-stale");
        EmbeddedDatabase.start(other, Ports.free()).close();
        Path pidFile = other.resolve("cluster/postmaster.pid");
        // Our own process stands for the one that got the number meanwhile.
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + other.resolve("cluster") + "\n");
        Account.forServers().own(pidFile);

        try (EmbeddedDatabase again = EmbeddedDatabase.start(other, Ports.free())) {
            assertFalse(
                    Files.readString(pidFile).startsWith(ProcessHandle.current().pid() + "\n"));
            assertTrue(again.port() > 0);
        } finally {
            Folders.delete(other);
        }
    }

    @Test
    void aServerThatAKilledLauncherLeftIsStoppedAndTheDataKept() throws Exception {
        Path other = Files.createTempDirectory("gnbv-database-left");
        EmbeddedDatabase left = EmbeddedDatabase.start(other, Ports.free());
        left.createDatabase("kept");

        try (EmbeddedDatabase again = EmbeddedDatabase.start(other, Ports.free());
                Connection connection = DriverManager.getConnection(
                        again.jdbcUrl("kept"),
                        again.owner().user(),
                        again.owner().password())) {
            assertTrue(connection.isValid(1));
            assertTrue(Ports.isFree(left.port()));
        } finally {
            Folders.delete(other);
        }
    }

    @Test
    void aFolderThatTheServersAccountCannotEnterIsRefusedByName() throws Exception {
        Assumptions.assumeTrue(Account.weAreRoot(), "only root runs the server as somebody else");
        Path closed = Files.createTempDirectory("gnbv-closed");
        Path inside = closed.resolve("data");
        try {
            LauncherException refusal =
                    assertThrows(LauncherException.class, () -> EmbeddedDatabase.start(inside, Ports.free()));
            assertTrue(refusal.getMessage().contains(inside.toString()), refusal.getMessage());
        } finally {
            Folders.delete(closed);
        }
    }

    @Test
    void aCloneThatOnlyRootCanEnterGetsItsDataWhereTheServersAccountCan() throws Exception {
        Assumptions.assumeTrue(Account.weAreRoot(), "only root runs the server as somebody else");
        // Created for its owner alone (0700), as a home folder of root is.
        Path closed = Files.createTempDirectory("gnbv-closed");
        Path clone = Files.createDirectory(closed.resolve("clone"));
        Path data = Settings.from(Map.of(), clone).data();
        try (DataFolder folder = DataFolder.open(data, false);
                EmbeddedDatabase started = EmbeddedDatabase.start(folder.database(), Ports.free())) {
            assertFalse(data.startsWith(closed), data.toString());
            assertTrue(started.port() > 0);
        } finally {
            Folders.delete(data);
            Folders.delete(closed);
        }
    }

    private static String ask(Login login, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            if (statement.execute(query)) {
                try (ResultSet result = statement.getResultSet()) {
                    while (result.next()) {
                        rows.add(result.getString(1));
                    }
                }
            }
            return String.join("\n", rows);
        }
    }
}
