package vn.gnbv.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final Path CLONE = Path.of("/home/someone/gnbv");

    @Test
    void withoutAnythingSetThePortsFollowEachOther() {
        assertEquals(
                List.of(8080, 8081, 8082, 8083, 8084),
                List.copyOf(of(Map.of()).ports().values()));
    }

    @Test
    void theOthersFollowAPortThatIsSet() {
        assertEquals(
                List.of(9000, 9001, 9002, 9003, 9004),
                List.copyOf(of(Map.of("GNBV_PORT", "9000")).ports().values()));
    }

    @Test
    void aPortOfItsOwnMovesNoOther() {
        assertEquals(
                List.of(8080, 5432, 8082, 8083, 8084),
                List.copyOf(of(Map.of("GNBV_DATABASE_PORT", "5432")).ports().values()));
    }

    @ParameterizedTest
    @CsvSource({
        "GNBV_PORT, many, GNBV_PORT is not a number: many",
        "GNBV_API_PORT, 0, GNBV_API_PORT must lie between 1 and 65535: 0",
        "GNBV_PORT, 65534, GNBV_API_PORT would be",
        "GNBV_ISSUER_PORT, 8080, GNBV_PORT and GNBV_ISSUER_PORT are both 8080",
    })
    void aPortThatCannotBeIsRefusedByItsName(String name, String value, String message) {
        LauncherException refusal = assertThrows(LauncherException.class, () -> of(Map.of(name, value)));

        // With 65534 the issuer is the first that finds no room.
        String expected = message.replace("GNBV_API_PORT would be", "GNBV_ISSUER_PORT would be 65536");
        assertTrue(refusal.getMessage().startsWith(expected), refusal.getMessage());
    }

    @Test
    void dataLiesInTheClone() {
        assertEquals(CLONE.resolve(".data"), of(Map.of()).data());
    }

    @Test
    void rootsDataLiesInTheCloneWhenTheServersAccountCanEnterIt() {
        assertEquals(
                CLONE.resolve(".data"),
                Settings.from(Map.of(), CLONE, true, folder -> true).data());
    }

    @Test
    void rootsDataLiesElsewhereWhenTheCloneIsClosedToOthersAndEachCloneHasItsOwn() {
        Path data = Settings.from(Map.of(), CLONE, true, folder -> false).data();

        assertTrue(data.startsWith("/var/lib/gnbv"), data.toString());
        assertNotEquals(
                data,
                Settings.from(Map.of(), Path.of("/home/other"), true, folder -> false)
                        .data());
    }

    @Test
    void aChosenDataFolderIsTaken() {
        assertEquals(Path.of("/srv/gnbv"), of(Map.of("GNBV_DATA", "/srv/gnbv")).data());
        assertEquals(CLONE.resolve("mine"), of(Map.of("GNBV_DATA", "mine")).data());
    }

    @Test
    void aDatabaseElsewhereNeedsItsTwoUsersAndGetsNoDemoData() {
        Map<String, String> complete = Map.of(
                "GNBV_JDBC_URL", "jdbc:postgresql://db/gnbv",
                "GNBV_DB_USER", "app",
                "GNBV_DB_PASSWORD", "1",
                "GNBV_DB_OWNER_USER", "owner",
                "GNBV_DB_OWNER_PASSWORD", "2");

        assertFalse(of(complete).demo());
        assertFalse(of(complete).portsToOpen().containsKey("GNBV_DATABASE_PORT"));
        assertTrue(of(Map.of()).demo());
        assertEquals("0.02", of(Map.of("SCALE", "")).demoScale());
        assertEquals("1", of(Map.of("SCALE", "1")).demoScale());
        LauncherException refusal =
                assertThrows(LauncherException.class, () -> of(Map.of("GNBV_JDBC_URL", "jdbc:postgresql://db/gnbv")));
        assertEquals("GNBV_JDBC_URL is set, so GNBV_DB_USER must be set too", refusal.getMessage());
    }

    @Test
    void passwordsOfADatabaseElsewhereMayComeFromFiles(@TempDir Path folder) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "2\n");
        Map<String, String> complete = Map.of(
                "GNBV_JDBC_URL", "jdbc:postgresql://db/gnbv",
                "GNBV_DB_USER", "app",
                "GNBV_DB_PASSWORD_FILE", password.toString(),
                "GNBV_DB_OWNER_USER", "owner",
                "GNBV_DB_OWNER_PASSWORD_FILE", password.toString());

        assertEquals(new Login("owner", "2"), of(complete).databaseOwner().orElseThrow());
    }

    @Test
    void aProviderElsewhereTakesNoPort() {
        Settings settings = of(Map.of("GNBV_ISSUER_URL", "https://id.example/realms/gnbv"));

        assertFalse(settings.portsToOpen().containsKey("GNBV_ISSUER_PORT"));
        assertThrows(LauncherException.class, () -> of(Map.of("GNBV_ISSUER_URL", "nowhere")));
    }

    private static Settings of(Map<String, String> environment) {
        return Settings.from(environment, CLONE, false, folder -> true);
    }
}
