package vn.gnbv.reference;

import java.time.LocalDate;
import java.util.List;

/** Decisions that put a district or commune of Kon Tum under 30a or 135; a list that was not seen is unverified. */
public final class Designations {
    private static final LocalDate DECISION_275 = LocalDate.of(2018, 3, 7);
    private static final int REDUCED_NORM = 70;

    /** One designation of a unit, by its code. */
    public record Designation(
            String unitCode,
            String kind,
            int supportNormPercent,
            String decision,
            String evidence,
            LocalDate validFrom,
            LocalDate validTo,
            String note) {}

    private Designations() {}

    public static List<Designation> read() {
        return Csv.read("reference/area_designation_kon_tum.csv").stream()
                .map(Designations::designation)
                .toList();
    }

    private static Designation designation(Csv.Line line) {
        String[] years = line.text("period").split("-");
        LocalDate from = LocalDate.of(Integer.parseInt(years[0]), 1, 1);
        LocalDate to = LocalDate.of(Integer.parseInt(years[years.length - 1]), 12, 31);
        String evidence = line.text("evidence");
        boolean seen = evidence.equals("seen");
        return switch (line.text("designation")) {
            case "135_commune" -> make(line, "COMMUNE_135", 100, seen, from, to);
            case "30a_poor_district" -> make(line, "DISTRICT_30A", 100, seen, from, to);
            case "30a_poor_district_70pct_norm" -> make(line, "DISTRICT_30A", REDUCED_NORM, seen, DECISION_275, to);
            case "30a_mechanism_infrastructure" -> make(line, "DISTRICT_30A_MECHANISM", REDUCED_NORM, seen, from, to);
            default -> throw new IllegalStateException("unknown designation " + line.text("designation"));
        };
    }

    private static Designation make(Csv.Line line, String kind, int norm, boolean seen, LocalDate from, LocalDate to) {
        return new Designation(
                line.text("unit_code"),
                kind,
                norm,
                line.text("legal_basis"),
                seen ? "CONFIRMED" : "UNVERIFIED",
                from,
                to,
                seen ? null : line.text("evidence"));
    }
}
