package vn.gnbv.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The launcher's commands; the Makefile calls them in the clone's folder.
 *
 * <ul>
 *   <li>{@code run}: the built product, until Ctrl-C
 *   <li>{@code dev MAVEN}: database, provider, and both halves reloading what is changed; Quarkus needs Maven 3.9
 *   <li>{@code services}: database and provider only
 *   <li>{@code during COMMAND…}: the built product on free ports with new data while a command runs, which finds the
 *       address in {@code GNBV_BASE_URL} and beside it what the server was told
 *   <li>{@code demo}: loads a set of synthetic households of the size {@code SCALE}, whether the product runs or not
 *   <li>{@code backup FOLDER}: saves the data, whether the product runs or not; {@code ACCOUNTS=0} leaves the provider's out
 *   <li>{@code restore FOLDER}: puts a backup into an empty place
 * </ul>
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // That the gateway starts is no news.
        Logger.getLogger("").setLevel(Level.WARNING);
        String command = arguments.length == 0 ? "" : arguments[0];
        try {
            switch (command) {
                case "run" -> untilStopped(Product::start, Welcome::toTheProduct);
                case "dev" -> untilStopped(product -> product.startForDevelopment(arguments[1]), Welcome::toTheProduct);
                case "services" -> untilStopped(Product::startServices, Welcome::toTheServices);
                case "during" -> System.exit(during(List.of(arguments).subList(1, arguments.length)));
                case "demo" -> new Demo(Settings.from(System.getenv(), Path.of("")), System.out).load();
                case "backup" -> backup(folder(arguments, "TO"));
                case "restore" -> restore(folder(arguments, "FROM"));
                default ->
                    throw new LauncherException(
                            "run, dev, services, during COMMAND, demo, backup FOLDER or restore FOLDER, not: "
                                    + command);
            }
        } catch (LauncherException e) {
            System.err.println("\n" + e.getMessage());
            System.exit(1);
        }
    }

    private static void untilStopped(Consumer<Product> start, Function<Settings, String> welcome) {
        Settings settings = Settings.from(System.getenv(), Path.of(""));
        Product product = new Product(settings, System.out);
        stopAtTheEnd(product);
        try {
            start.accept(product);
            System.out.println(welcome.apply(settings));
            product.awaitEnd();
        } catch (LauncherException e) {
            if (!product.isStopping()) {
                throw e;
            }
        }
    }

    private static Path folder(String[] arguments, String name) {
        if (arguments.length != 2 || arguments[1].isBlank()) {
            throw new LauncherException("name the folder of the backup: " + name + "=folder");
        }
        return Path.of(arguments[1]).toAbsolutePath().normalize();
    }

    private static void backup(Path target) {
        Settings settings = Settings.from(System.getenv(), Path.of(""));
        new Backup(settings, System.out).take(target, !"0".equals(System.getenv("ACCOUNTS")));
    }

    private static void restore(Path backup) {
        Settings settings = Settings.from(System.getenv(), Path.of(""));
        Product product = new Product(settings, System.out);
        stopAtTheEnd(product);
        List<String> faults =
                new Restore(settings, product, product::migrate, System.out).from(backup, Backup.keysOf(backup));
        product.close();
        if (!faults.isEmpty()) {
            throw new LauncherException(
                    "What was saved is there, but it was not whole already:\n  " + String.join("\n  ", faults));
        }
        System.out.println("Restored into " + settings.data() + "; make run starts it");
    }

    private static int during(List<String> command) {
        if (command.isEmpty()) {
            throw new LauncherException("during needs a command");
        }
        try {
            Path data = Files.createTempDirectory("gnbv-during-");
            Map<String, String> environment = new HashMap<>(System.getenv());
            Settings.PORT_NAMES.forEach(name -> environment.put(name, "" + Ports.free()));
            environment.put("GNBV_DATA", data.toString());
            Settings settings = Settings.from(environment, Path.of(""));
            Product product = new Product(settings, System.out);
            stopAtTheEnd(product);
            product.start();
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().putAll(product.serverEnvironment());
            builder.environment().put("GNBV_BASE_URL", settings.origin());
            int exitCode = builder.start().waitFor();
            product.close();
            if (exitCode == 0) {
                Folders.delete(data);
                SealFolder.of(data).delete();
            } else {
                System.out.println("the logs are kept in " + data);
            }
            return exitCode;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** Also on Ctrl-C, which reaches us alone: the parts have sessions of their own. */
    private static void stopAtTheEnd(Product product) {
        Runtime.getRuntime().addShutdownHook(new Thread(product::close, "stop"));
    }
}
