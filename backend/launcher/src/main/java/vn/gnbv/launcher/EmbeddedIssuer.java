package vn.gnbv.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * A Keycloak of its own, with the realm {@code gnbv} and on wish the demo accounts. It listens on 127.0.0.1, below
 * {@code /auth}, in plain HTTP: browsers reach it through the product's origin.
 */
public final class EmbeddedIssuer implements AutoCloseable {

    public static final String REALM = "gnbv";
    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);
    /** The look of the login page; files on a class path can't be listed. */
    private static final List<String> THEME = List.of(
            "gnbv/login/theme.properties",
            "gnbv/login/messages/messages_en.properties",
            "gnbv/login/messages/messages_vi.properties",
            "gnbv/login/resources/css/gnbv.css",
            "gnbv/login/resources/img/mark.svg");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Options options;
    private final Background process;
    private final HttpClient http = HttpClient.newHttpClient();

    /** A database of PostgreSQL that belongs to the provider alone. */
    public record Storage(String jdbcUrl, Login login) {}

    /** Sends the mails by which people choose a password anew; without login and TLS. */
    public record MailServer(String host, int port, String sender) {}

    /**
     * How to start.
     *
     * @param folder log, realm files and, without a storage, the data
     * @param port where it listens
     * @param publicUrl the origin that browsers use, for example {@code http://localhost:8080}: tokens then name {@code
     *     publicUrl/auth/realms/gnbv} as issuer, on whichever way they were fetched. When empty, tokens name the address
     *     that the request came to (also through {@code X-Forwarded-*}), which is for tests.
     * @param storage where it keeps its data; when empty, in files in the folder
     * @param demoAccounts whether the demo accounts are imported with the realm, when the data is new
     * @param mail a mail server for the realm, when the data is new
     */
    public record Options(
            Path folder,
            int port,
            Optional<URI> publicUrl,
            Optional<Storage> storage,
            boolean demoAccounts,
            Optional<MailServer> mail) {

        public Options withPublicUrl(URI origin) {
            return new Options(folder, port, Optional.of(origin), storage, demoAccounts, mail);
        }

        public Options withStorage(Storage database) {
            return new Options(folder, port, publicUrl, Optional.of(database), demoAccounts, mail);
        }

        public Options withDemoAccounts() {
            return new Options(folder, port, publicUrl, storage, true, mail);
        }

        public Options withMail(MailServer server) {
            return new Options(folder, port, publicUrl, storage, demoAccounts, Optional.of(server));
        }
    }

    private EmbeddedIssuer(Options options, Background process) {
        this.options = options;
        this.process = process;
    }

    public static Options at(Path folder, int port) {
        return new Options(
                folder.toAbsolutePath().normalize(), port, Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    /** Starts it and waits until the realm answers. */
    public static EmbeddedIssuer start(Options options) {
        Path folder = Folders.create(options.folder(), "rwx------");
        Path programs = Programs.keycloak(options.storage().isPresent() ? "postgres" : "dev-file");
        Path home = prepareHome(folder, programs, options.demoAccounts());
        Background process = Background.start(
                "issuer",
                folder,
                folder,
                environment(options, new Passwords(folder.resolve("passwords.properties"))),
                command(home, programs, options));
        EmbeddedIssuer issuer = new EmbeddedIssuer(options, process);
        process.await(issuer::answers, TO_START);
        return issuer;
    }

    public int port() {
        return options.port();
    }

    /** Where the server talks to it, and without a public URL also the issuer that tokens name. */
    public String realmUrl() {
        return "http://localhost:%d/auth/realms/%s".formatted(options.port(), REALM);
    }

    /** The issuer that tokens name. */
    public String publicRealmUrl() {
        return options.publicUrl()
                .map(origin -> origin + "/auth/realms/" + REALM)
                .orElseGet(this::realmUrl);
    }

    /** An access token of the client {@code gnbv-cli} for an account. */
    public String tokenByPassword(String userName, String password) {
        return token(
                Map.of("grant_type", "password", "client_id", "gnbv-cli", "username", userName, "password", password));
    }

    /** An access token of a confidential client for itself. */
    public String tokenByClientSecret(String clientId, String secret) {
        return token(Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    /** Administrator of the provider itself ({@code /auth/admin}), in its realm {@code master}. */
    public Login administrator() {
        return new Passwords(options.folder().resolve("passwords.properties")).of("administrator");
    }

    @Override
    public void close() {
        process.close();
    }

    /** Completes with a sentence when it ends by itself. */
    CompletableFuture<String> end() {
        return process.end();
    }

    /**
     * A home of its own (realm files, data) around the shared programs: Keycloak writes into its home, and two of them
     * must not share one.
     */
    private static Path prepareHome(Path folder, Path programs, boolean demoAccounts) {
        try {
            Path home = folder.resolve("home");
            Path realmFiles = home.resolve("data/import");
            for (Path each :
                    List.of(home.resolve("conf"), home.resolve("providers"), home.resolve("themes"), realmFiles)) {
                Files.createDirectories(each);
            }
            Path library = home.resolve("lib");
            Files.deleteIfExists(library);
            Files.createSymbolicLink(library, programs.resolve("lib"));
            for (String file : THEME) {
                copyResource("/theme/" + file, home.resolve("themes").resolve(file));
            }
            Files.write(realmFiles.resolve(REALM + "-realm.json"), JSON.writeValueAsBytes(realm(demoAccounts)));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The realm as one document: Keycloak imports a realm only once, and keeps given ids of users only then. */
    public static JsonNode realm(boolean demoAccounts) {
        ObjectNode realm = (ObjectNode) resource("/realm/gnbv-realm.json");
        if (demoAccounts) {
            JsonNode demo = resource("/realm/gnbv-demo-accounts.json");
            realm.set("users", demo.get("users"));
            ((ArrayNode) realm.get("clients")).addAll((ArrayNode) demo.get("clients"));
        }
        return realm;
    }

    private static void copyResource(String path, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream stream = EmbeddedIssuer.class.getResourceAsStream(path)) {
            Files.copy(stream, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static JsonNode resource(String path) {
        try (InputStream stream = EmbeddedIssuer.class.getResourceAsStream(path)) {
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment(Options options, Passwords passwords) {
        Map<String, String> environment = new HashMap<>();
        Login administrator = passwords.of("administrator");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", administrator.user());
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", administrator.password());
        options.storage().ifPresent(storage -> {
            environment.put("KC_DB_URL", storage.jdbcUrl());
            environment.put("KC_DB_USERNAME", storage.login().user());
            environment.put("KC_DB_PASSWORD", storage.login().password());
            environment.put("KC_DB_POOL_MAX_SIZE", "20");
        });
        options.mail().ifPresent(mail -> {
            environment.put("GNBV_PASSWORD_MAILS", "true");
            environment.put("GNBV_MAIL_HOST", mail.host());
            environment.put("GNBV_MAIL_PORT", "" + mail.port());
            environment.put("GNBV_MAIL_FROM", mail.sender());
            environment.put("GNBV_MAIL_STARTTLS", "false");
        });
        return environment;
    }

    /**
     * What {@code kc.sh start --optimized} would run, without the shell between us and the process, and with the home
     * apart from the programs.
     */
    private static List<String> command(Path home, Path programs, Options options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                programs.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + options.port(),
                "--proxy-headers=xforwarded"));
        options.publicUrl()
                .ifPresentOrElse(
                        origin -> {
                            command.add("--hostname=" + origin + "/auth");
                            // The server fetches keys on the provider's own port, and so does a script.
                            command.add("--hostname-backchannel-dynamic=true");
                        },
                        () -> command.add("--hostname-strict=false"));
        return command;
    }

    private boolean answers() {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(
                                                    "http://127.0.0.1:%d/auth/realms/%s/.well-known/openid-configuration"
                                                            .formatted(options.port(), REALM)))
                                            .timeout(TO_ANSWER)
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String token(Map<String, String> form) {
        try {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create(realmUrl() + "/protocol/openid-connect/token"))
                            .timeout(TO_ANSWER)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                                    .map(entry -> entry.getKey() + "="
                                            + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                                    .collect(Collectors.joining("&"))))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new LauncherException(
                        "the provider gave no token: %d %s".formatted(response.statusCode(), response.body()));
            }
            return JSON.readTree(response.body()).get("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("interrupted while fetching a token", e);
        }
    }
}
