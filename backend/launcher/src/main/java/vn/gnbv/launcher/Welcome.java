package vn.gnbv.launcher;

/** The one screen that a newcomer reads when everything runs. */
final class Welcome {

    private Welcome() {}

    static String toTheServices(Settings settings) {
        return """

                Database and provider are running

                  Database       jdbc:postgresql://127.0.0.1:%d/gnbv
                  Passwords      %s/database/passwords.properties
                  Provider       http://localhost:%d/auth
                  Stop           Ctrl-C
                """.formatted(
                        settings.port(Settings.DATABASE_PORT), settings.data(), settings.port(Settings.ISSUER_PORT));
    }

    static String toTheProduct(Settings settings) {
        String origin = settings.origin();
        StringBuilder text = new StringBuilder("""

                GNBV is running / đang chạy

                  Screens        %1$s
                  API explorer   %1$s/explorer
                  API            %1$s/api/v1/about
                  Health         http://localhost:%2$d/q/health   metrics  http://localhost:%2$d/q/metrics
                """.formatted(origin, settings.port(Settings.MANAGEMENT_PORT)));
        if (settings.issuerUrl().isEmpty()) {
            text.append("""

                      Accounts       password %s
                        admin        administrator
                        tinh         officer, Kon Tum province
                        huyen        officer, Sa Thầy district
                        xa           officer, Sa Bình commune
                        danhgia      evaluator, leads the team
                        danhgia2     evaluator
                        phantich     analyst
                      partner-demo   a partner's client, secret %s
                    """.formatted(DemoAccounts.PASSWORD, DemoAccounts.PASSWORD));
        }
        text.append("""

                  Data and logs  %s   (make run RESET=1 starts afresh)
                  Stop           Ctrl-C
                """.formatted(settings.data()));
        return text.toString();
    }
}
