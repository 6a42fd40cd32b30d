package vn.gnbv.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "::"})
    void aPortInUseIsRefusedByTheNameOfItsSettingAndOfWhoHasIt(String address) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            LauncherException refusal = assertThrows(
                    LauncherException.class, () -> Ports.requireFree("GNBV_DATABASE_PORT", taken.getLocalPort()));

            assertTrue(refusal.getMessage()
                    .startsWith("GNBV_DATABASE_PORT %d is in use by ".formatted(taken.getLocalPort())));
            Assumptions.assumeTrue(System.getProperty("os.name").equals("Linux"));
            assertTrue(
                    refusal.getMessage()
                            .contains("process " + ProcessHandle.current().pid()),
                    refusal.getMessage());
        }
    }

    @Test
    void aFreePortIsFree() {
        assertDoesNotThrow(() -> Ports.requireFree("GNBV_PORT", Ports.free()));
    }
}
