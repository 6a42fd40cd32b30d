import java.io.IOException;
import java.util.UUID;

/** Parts that are away for a while: what can be answered is, the rest says when to come again, and nothing has to be restarted. */
final class Outages {
    private static final int LOOKS = 5;

    private final Ground ground;

    Outages(Ground ground) {
        this.ground = ground;
    }

    void databaseAway() throws Exception {
        String path = "/administrative-units?limit=1";
        Api.Request write = Api.Request.post(
                "tinh", "/activities", Writer.activity(ground, "AWAY"), UUID.randomUUID().toString());
        ground.api.require(Api.Request.get("tinh", path));
        long server = ground.parts.serverProcess();
        ground.parts.stopDatabase();
        for (int look = 0; look < LOOKS; look++) {
            later(Api.Request.get("tinh", path));
            later(write);
        }
        ground.parts.startDatabase();
        ground.api.require(Api.Request.get("tinh", path));
        ground.api.require(write);
        if (ground.parts.serverProcess() != server) {
            throw new Fault("the server had to be started again after the database was away");
        }
    }

    private void later(Api.Request request) throws IOException, InterruptedException {
        Api.Answer answer = ground.api.once(request);
        if (answer.status() != 503 || !answer.retryAfter() || !answer.text().contains("database-away")) {
            throw new Fault("%s was answered %d %s while the database was away".formatted(request, answer.status(), answer.text()));
        }
    }

    void providerAway() throws IOException, InterruptedException {
        String token = ground.api.token("tinh");
        ground.parts.issuer().close();
        for (int look = 0; look < LOOKS; look++) {
            ground.api.require(Api.Request.get("tinh", "/me"));
            ground.api.require(Api.Request.post(
                    "tinh", "/activities", Writer.activity(ground, "ALONE-" + look), UUID.randomUUID().toString()));
        }
        if (!ground.api.token("tinh").equals(token)) {
            throw new Fault("a token was given while the provider was away");
        }
    }
}
