package vn.gnbv.launcher;

/** The one screen that a newcomer reads. */
final class Welcome {

    private Welcome() {}

    static String text(Settings settings) {
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
