package vn.gnbv.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gnbv.access.AccessWorld;
import vn.gnbv.testing.RealServices;

/**
 * Whatever is sent to the API, it answers as the OpenAPI document says: never with a fault, and what it refuses has written
 * nothing. {@code make fuzz} makes as many calls as wanted, from any seed.
 */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
@TestProfile(HostileInputResourceTest.InADatabaseOfItsOwn.class)
class HostileInputResourceTest {
    private static final long CALLS = Long.getLong("gnbv.hostile.calls", 20_000);
    private static final long SEED = Long.getLong("gnbv.hostile.seed", 20180630);
    private static final long FROM = Long.getLong("gnbv.hostile.from", 0);
    private static final Path REPORT = Path.of("target", "hostile-input.txt");
    private static final double ONE_MUTATION = 0.4;
    private static final double UNTOUCHED_ACCEPTED = 0.95;

    /** What the calls leave behind would be in the way of others who count. */
    public static class InADatabaseOfItsOwn implements QuarkusTestProfile {}

    @Test
    void whateverIsSentIsAnsweredAsDocumented() throws Exception {
        Document document = new Document();
        try (AccessWorld world = AccessWorld.make()) {
            Campaign campaign = new Campaign(new Grounds(document, world), RestAssured.port, SEED);
            campaign.everyOperationOnce();
            List<String> never = campaign.tally.neverAccepted(document.operations());
            long start = System.nanoTime();
            campaign.run(FROM, CALLS);
            String report = "seed %d, calls %d to %d, %d of %d places reached, %d seconds%n%s%s"
                    .formatted(
                            SEED,
                            FROM,
                            FROM + CALLS - 1,
                            campaign.tally.placesReached(),
                            campaign.places(),
                            (System.nanoTime() - start) / 1_000_000_000,
                            campaign.tally.distribution(),
                            campaign.tally.findings());
            Files.writeString(REPORT, report);
            System.out.println(report);
            assertEquals(List.of(), never, "operations whose valid call was refused");
            assertEquals("", campaign.tally.findings());
            if (CALLS >= campaign.places()) {
                assertTrue(campaign.tally.oneMutationShare() >= ONE_MUTATION, "calls that are one change away");
                assertTrue(
                        campaign.tally.untouchedAcceptedShare() >= UNTOUCHED_ACCEPTED, "valid calls that are accepted");
            }
        }
    }
}
