package vn.gnbv.launcher;

import java.nio.file.Path;

/** The launcher's commands; the Makefile calls them. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[1]);
        EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("database"), Integer.parseInt(arguments[2]));
        EmbeddedIssuer issuer = EmbeddedIssuer.start(EmbeddedIssuer.at(folder.resolve("issuer"), Integer.parseInt(arguments[3]))
                .withStorage(database.issuerStorage())
                .withDemoAccounts());
        System.out.println("ready " + database.jdbcUrl() + " " + issuer.realmUrl());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            issuer.close();
            database.close();
        }));
        Thread.currentThread().join();
    }
}
