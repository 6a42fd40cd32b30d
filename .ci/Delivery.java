import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import vn.gnbv.launcher.DemoAccounts;
import vn.gnbv.launcher.EmbeddedDatabase;
import vn.gnbv.launcher.EmbeddedIssuer;
import vn.gnbv.launcher.Folders;
import vn.gnbv.launcher.Ports;
import vn.gnbv.launcher.Programs;

/**
 * What docker-compose.yml says, tried as far as that goes without containers: the environments that it gives and the secrets in files,
 * PostgreSQL and Keycloak set up by the scripts of their containers, the server, nginx with its configuration and a certificate of our
 * own; one origin, its headers and limits, a login, and the commands by which the containers' health is looked at.
 */
public final class Delivery {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SERVER = Path.of("backend/server/target/quarkus-app/quarkus-run.jar");
    private static final List<String> HEADERS = List.of(
            "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Strict-Transport-Security");
    private static final Duration TO_START = Duration.ofMinutes(3);
    /** More than the other checks ask for in a minute. */
    private static final int RATE_LIMIT = 300;

    private static final int MEGABYTE = 1024 * 1024;

    private final Path folder;
    private final Path secrets;
    private final List<AutoCloseable> running = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> ports = new HashMap<>();
    private final String origin;
    private int server;
    private JsonNode services;
    private HttpClient http = HttpClient.newHttpClient();
    private int checks;

    private Delivery() throws Exception {
        folder = Files.createTempDirectory("gnbv-delivery-");
        // PostgreSQL runs as another account when we are root.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        secrets = folder.resolve("secrets");
        for (String name : List.of("database", "issuer", "issuer-health", "api", "management", "http", "https", "health")) {
            ports.put(name, Ports.free());
        }
        origin = "https://localhost:" + ports.get("https");
    }

    public static void main(String[] arguments) throws Exception {
        Delivery delivery = new Delivery();
        boolean held = false;
        try {
            delivery.start();
            delivery.oneOrigin();
            delivery.headers();
            delivery.limits();
            delivery.login();
            delivery.health();
            delivery.serverAway();
            held = delivery.faults.isEmpty();
        } finally {
            for (AutoCloseable part : delivery.running.reversed()) {
                part.close();
            }
        }
        delivery.faults.forEach(fault -> System.out.println("FAULT " + fault));
        System.out.printf("%d checks, %d faults%n", delivery.checks, delivery.faults.size());
        if (held) {
            Folders.delete(delivery.folder);
        } else {
            System.out.println("logs are kept in " + delivery.folder);
        }
        System.exit(held ? 0 : 1);
    }

    private void start() throws Exception {
        run(Map.of(), ".ci/secrets", secrets.toString());
        services = JSON.readTree(run(Map.of("GNBV_PUBLIC_URL", origin, "GNBV_RATE_LIMIT", "" + RATE_LIMIT), "node", ".ci/compose.mjs")).path("services");
        Files.createFile(secrets.resolve("mail"));
        startDatabase();
        startIssuer();
        server = running.size();
        background("server", environment("backend"), Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", SERVER.toString());
        startNginx();
        await("the server behind nginx", () -> isUp(origin + "/api/v1/about"));
    }

    /** A new cluster, in which the script of the image makes roles and databases. */
    private void startDatabase() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("database"), ports.get("database"));
        running.add(database);
        Map<String, String> superuser = new HashMap<>(environment("database"));
        superuser.putAll(Map.of("PGHOST", "localhost", "PGPORT", "" + database.port(), "PGPASSWORD", database.superuser().password()));
        run(superuser, "psql", "-q", "-U", "postgres", "-v", "ON_ERROR_STOP=1", "-c", "drop database gnbv", "-c", "drop database keycloak",
                "-c", "drop role gnbv_owner, gnbv_app, keycloak");
        run(superuser, "bash", "backend/server/src/main/docker/database-roles.sh");
    }

    /** Keycloak's own distribution by the entrypoint of its container: with its database, the realm and the look of its pages. */
    private void startIssuer() throws Exception {
        Path home = folder.resolve("keycloak");
        run(Map.of(), "cp", "-r", Programs.keycloak("postgres").toString(), home.toString());
        Files.createDirectories(home.resolve("data/import"));
        Files.write(home.resolve("data/import/gnbv-realm.json"), JSON.writeValueAsBytes(EmbeddedIssuer.realm(true)));
        run(Map.of(), "cp", "-r", "backend/launcher/src/main/resources/theme/gnbv", home.resolve("themes").toString());
        Map<String, String> environment = new HashMap<>(environment("issuer"));
        environment.putAll(Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "KC_HTTP_HOST", "127.0.0.1",
                "KC_HTTP_PORT", "" + ports.get("issuer"),
                "KC_HTTP_MANAGEMENT_PORT", "" + ports.get("issuer-health")));
        List<String> command = new ArrayList<>();
        services.path("issuer").path("entrypoint").forEach(word -> command.add(word.asText().replace("/opt/keycloak", home.toString())));
        background("issuer", environment, command.toArray(String[]::new));
        await("the provider", () -> isUp("http://127.0.0.1:" + ports.get("issuer") + "/auth/realms/gnbv"));
    }

    private Map<String, String> environment(String service) {
        Map<String, String> environment = new HashMap<>();
        services.path(service).path("environment").properties().forEach(
                each -> environment.put(each.getKey(), here(each.getValue().asText())));
        return environment;
    }

    /** Names of the containers' network, and places in the containers, as they are here. */
    private String here(String value) {
        return value.replace("database:5432", "localhost:" + ports.get("database"))
                .replace("issuer:8080", "localhost:" + ports.get("issuer"))
                .replaceAll("^8083$", "" + ports.get("api"))
                .replaceAll("^8084$", "" + ports.get("management"))
                .replaceAll("^/data$", folder.resolve("data").toString())
                .replaceAll("^/heads/", folder.resolve("heads") + "/")
                .replaceAll("^/run/secrets/seal-key$", secrets.resolve("seal-key.pem").toString())
                .replaceAll("^/run/secrets/", secrets + "/");
    }

    /** As the image does: tls.envsh is sourced, and its variables are filled in. */
    private void startNginx() throws Exception {
        Path certificate = folder.resolve("certificate.pem");
        Path key = folder.resolve("key.pem");
        run(Map.of(), "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key.toString(), "-out", certificate.toString());
        Map<String, String> told = Map.ofEntries(
                Map.entry("GNBV_PUBLIC_URL", services.path("frontend").path("environment").path("GNBV_PUBLIC_URL").asText()),
                Map.entry("NGINX_CERTIFICATE", certificate.toString()),
                Map.entry("NGINX_CERTIFICATE_KEY", key.toString()),
                Map.entry("NGINX_HTTP_PORT", "" + ports.get("http")),
                Map.entry("NGINX_HTTPS_PORT", "" + ports.get("https")),
                Map.entry("NGINX_HEALTH_PORT", "" + ports.get("health")),
                Map.entry("NGINX_BACKEND", "http://127.0.0.1:" + ports.get("api")),
                Map.entry("NGINX_ISSUER", "http://127.0.0.1:" + ports.get("issuer")),
                Map.entry("NGINX_SCREENS", Path.of("frontend/dist").toAbsolutePath().toString()));
        String site = Files.readString(Path.of("frontend/nginx.conf"));
        for (String variable : run(told, "sh", "-ec", ". ./frontend/tls.envsh; env -0").split("\0")) {
            String[] parts = variable.split("=", 2);
            if (parts[0].startsWith("NGINX_")) {
                site = site.replace("${" + parts[0] + "}", parts[1]);
            }
        }
        check("every variable of nginx.conf is filled in", !site.replaceAll("#.*", "").contains("${"), site);
        Files.writeString(folder.resolve("site.conf"), site);
        boolean root = run(Map.of(), "id", "-u").strip().equals("0");
        String places = List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi").stream()
                .map(each -> "    %s_temp_path %s;%n".formatted(each, folder.resolve(each)))
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("nginx.conf"), """
                %spid %s;
                error_log %s;
                events {}
                http {
                    include /etc/nginx/mime.types;
                    default_type application/octet-stream;
                    access_log off;
                %s    include %s;
                }
                """.formatted(root ? "user root;\n" : "", folder.resolve("nginx.pid"), folder.resolve("nginx.log"), places, folder.resolve("site.conf")));
        background("nginx-output", Map.of(), nginx(), "-c", folder.resolve("nginx.conf").toString(), "-g", "daemon off;");
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null);
        try (InputStream pem = Files.newInputStream(certificate)) {
            Certificate own = CertificateFactory.getInstance("X.509").generateCertificate(pem);
            trusted.setCertificateEntry("own", own);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        http = HttpClient.newBuilder().sslContext(tls).version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).build();
    }

    /** Debian keeps it where only root looks. */
    private static String nginx() {
        return Files.isExecutable(Path.of("/usr/sbin/nginx")) ? "/usr/sbin/nginx" : "nginx";
    }

    private void oneOrigin() throws Exception {
        for (String path : List.of("/", "/evaluations/0190/report", "/places")) {
            check(path + " is the screens", get(path).statusCode() == 200 && get(path).body().contains("<div id=\"root\""), get(path).body());
        }
        check("a missing file is missing", get("/assets/gone.js").statusCode() == 404, "");
        check("/p is a page", get("/p").statusCode() == 200 && header(get("/p"), "Content-Type").startsWith("text/html"), get("/p").body());
        check("/openapi is the document", get("/openapi").body().contains("openapi"), "");
        check("/explorer is the explorer", get("/explorer/").statusCode() == 200, "");
        JsonNode about = JSON.readTree(get("/api/v1/about").body());
        check("links are of the origin", about.path("links").path("api").asText().equals(origin + "/api/v1"), about.toString());
        check("the issuer is of the origin", about.path("issuer").asText().equals(origin + "/auth/realms/gnbv"), about.toString());
        JsonNode discovery = JSON.readTree(get("/auth/realms/gnbv/.well-known/openid-configuration").body());
        check("the issuer names itself so", discovery.path("issuer").equals(about.path("issuer")), discovery.toString());
        HttpResponse<String> plain = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:%d/programs?x=1".formatted(ports.get("http")))).build(),
                BodyHandlers.ofString());
        check("HTTP leads to HTTPS", plain.statusCode() == 308 && header(plain, "Location").equals(origin + "/programs?x=1"), plain.headers().map().toString());
    }

    private void headers() throws Exception {
        Path asset;
        try (var files = Files.list(Path.of("frontend/dist/assets"))) {
            asset = files.filter(file -> file.toString().endsWith(".js")).max(Comparator.comparing(file -> file.toFile().length())).orElseThrow();
        }
        String script = "/assets/" + asset.getFileName();
        for (String path : List.of("/", script, "/assets/gone.js", "/api/v1/about", "/api/v1/nothing", "/p", "/explorer/", "/openapi",
                "/auth/realms/gnbv/protocol/openid-connect/auth")) {
            HttpResponse<String> answer = get(path);
            for (String name : HEADERS) {
                check("%s has one %s".formatted(path, name), answer.headers().allValues(name).size() == 1, answer.headers().map().toString());
            }
            check(path + " does not tell the version of nginx", !header(answer, "Server").contains("/"), header(answer, "Server"));
        }
        check("screens run no inline script", header(get("/"), "Content-Security-Policy").contains("script-src 'self';"), "");
        check("assets are kept", header(get(script), "Cache-Control").equals("public, max-age=31536000, immutable"), "");
        check("the screens are asked for again", header(get("/"), "Cache-Control").equals("no-cache"), "");
        check("data is not kept", header(get("/api/v1/about"), "Cache-Control").equals("no-store"), "");
        HttpResponse<byte[]> packed =
                http.send(request(script).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        check("assets are compressed", header(packed, "Content-Encoding").equals("gzip"), packed.headers().map().toString());
    }

    /** The API's own limits are reached before those of nginx, so that it is the API that answers. */
    private void limits() throws Exception {
        problem("without a token", request("/api/v1/me").build(), 401);
        problem("an address without end", request("/api/v1/about?x=" + "y".repeat(9_000)).build(), 414);
        HttpResponse<String> form = http.send(
                request("/api/v1/publications/check")
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(BodyPublishers.ofByteArray(form(41)))
                        .build(),
                BodyHandlers.ofString());
        check("a file too large is refused by the API", isProblem(form, 413), form.statusCode() + " " + form.body());
        HttpResponse<String> beyond = http.send(
                request("/api/v1/publications/check").expectContinue(true).POST(BodyPublishers.ofByteArray(new byte[61 * MEGABYTE])).build(),
                BodyHandlers.ofString());
        check("a body beyond all limits is refused", isProblem(beyond, 413), beyond.statusCode() + " " + beyond.body());
        HttpResponse<String> many = null;
        // More than the limit, of which some comes back while we ask.
        for (int number = 0; number < 4 * RATE_LIMIT && !isProblem(many, 429); number++) {
            many = http.send(request("/api/v1/about").build(), BodyHandlers.ofString());
        }
        check("a request too many is refused by the API", isProblem(many, 429) && !header(many, "Retry-After").isEmpty(), String.valueOf(many));
    }

    private static byte[] form(int megabytes) {
        String head = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.pdf\"\r\nContent-Type: application/pdf\r\n\r\n";
        return (head + "x".repeat(megabytes * MEGABYTE) + "\r\n--part--\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The code flow of the screens, up to a token that the API takes. */
    private void login() throws Exception {
        String issuer = "/auth/realms/gnbv/protocol/openid-connect";
        // The verifier and challenge of RFC 7636, appendix B.
        HttpResponse<String> page = get(issuer + "/auth?response_type=code&scope=openid&client_id=gnbv-spa&code_challenge_method=S256"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri=" + encoded(origin + "/"));
        Matcher action = Pattern.compile("action=\"([^\"]+)\"").matcher(page.body());
        check("the login page has a form", action.find(), page.body());
        String address = action.group(1).replace("&amp;", "&");
        check("the form is sent to the origin", address.startsWith(origin + "/auth/"), address);
        HttpResponse<String> sent = http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=danhgia&password=" + DemoAccounts.PASSWORD))
                        .build(),
                BodyHandlers.ofString());
        String back = header(sent, "Location");
        check("the login leads back", sent.statusCode() == 302 && back.startsWith(origin + "/?"), sent.statusCode() + " " + back);
        String code = back.replaceAll(".*[?&]code=([^&]+).*", "$1");
        HttpResponse<String> token = http.send(
                request(issuer + "/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=authorization_code&client_id=gnbv-spa&code=" + code
                                + "&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk&redirect_uri=" + encoded(origin + "/")))
                        .build(),
                BodyHandlers.ofString());
        HttpResponse<String> me = http.send(
                request("/api/v1/me").header("Authorization", "Bearer " + JSON.readTree(token.body()).path("access_token").asText()).build(),
                BodyHandlers.ofString());
        check("the API takes the token", me.statusCode() == 200 && me.body().contains("evaluator"), me.statusCode() + " " + me.body());
    }

    /** Each command as the compose file has it, but for the ports. */
    private void health() throws Exception {
        Map<String, String> herePorts = Map.of(
                "database", "-p " + ports.get("database"),
                "issuer", "" + ports.get("issuer-health"),
                "backend", "" + ports.get("management"),
                "frontend", "" + ports.get("health"));
        for (Map.Entry<String, String> part : herePorts.entrySet()) {
            List<String> command = new ArrayList<>();
            services.path(part.getKey()).path("healthcheck").path("test").forEach(word -> command.add(word.asText()
                    .replace("/8084", "/" + part.getValue())
                    .replace("/9000", "/" + part.getValue())
                    .replace(":8081", ":" + part.getValue())));
            command.removeFirst();
            if (part.getKey().equals("database")) {
                command.addAll(List.of(part.getValue().split(" ")));
            }
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            check(part.getKey() + " is healthy by its own check", process.waitFor() == 0, String.join(" ", command) + ": " + said);
            command.replaceAll(word -> word.replace("/" + part.getValue(), "/1").replace(":" + part.getValue(), ":1"));
            if (command.contains("-p")) {
                command.set(command.size() - 1, "1");
            }
            check(part.getKey() + " is not healthy where nothing answers", new ProcessBuilder(command).start().waitFor() != 0, command.toString());
        }
    }

    /** Clients of the API read that it is away in a form that they know, and when to come again. */
    private void serverAway() throws Exception {
        running.remove(server).close();
        HttpResponse<String> answer = get("/api/v1/about");
        check("a server that is away is told", isProblem(answer, 503) && !header(answer, "Retry-After").isEmpty(), answer.statusCode() + " " + answer.body());
        check("the screens are there without it", get("/").statusCode() == 200, "");
    }

    private void problem(String what, HttpRequest request, int status) throws Exception {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        check("%s is refused by the API".formatted(what), isProblem(answer, status), answer.statusCode() + " " + answer.body());
    }

    private static boolean isProblem(HttpResponse<String> answer, int status) {
        return answer != null && answer.statusCode() == status && header(answer, "Content-Type").startsWith("application/problem+json");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path)).timeout(Duration.ofSeconds(60));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void check(String what, boolean holds, String otherwise) {
        checks++;
        if (!holds) {
            faults.add(what + ": " + otherwise.lines().limit(5).collect(Collectors.joining(" ")));
        }
    }

    private void background(String name, Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        running.add(() -> {
            List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
            all.forEach(ProcessHandle::destroy);
            all.forEach(each -> each.onExit().join());
        });
    }

    private void await(String what, Callable<Boolean> answers) throws Exception {
        long deadline = System.nanoTime() + TO_START.toNanos();
        while (!answers.call()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(what + " does not answer; see " + folder);
            }
            Thread.sleep(200);
        }
    }

    private boolean isUp(String address) throws Exception {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private static String run(Map<String, String> environment, String... command) throws Exception {
        Path errors = Files.createTempFile("gnbv-delivery", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        String said = Files.readString(errors);
        Files.delete(errors);
        if (exit != 0) {
            throw new IllegalStateException("%s ended with %d: %s".formatted(String.join(" ", command), exit, said));
        }
        return output;
    }
}
