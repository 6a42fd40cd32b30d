package vn.gnbv.reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Loads agencies, both official trees, the programme that co-finances, and what does not apply to Kon Tum. */
final class ProgramFacts {
    static final String PROGRAM_2016 = "NTPSPR-1620";
    static final String PROGRAM_2021 = "NTPSPR-2125";
    static final String NEW_RURAL_DEVELOPMENT = "NTM-1620";
    private static final String DECISION_1722 = "Quyết định 1722/QĐ-TTg (2-9-2016)";
    private static final String DECISION_90 = "Quyết định 90/QĐ-TTg (18-1-2022)";
    /** Poor districts of 2021-2025 take the column that 30a districts had. */
    private static final Map<String, String> AREA_TYPES =
            Map.of("30a", "P30A", "poor_district", "P30A", "135", "P135", "outside", "OUTSIDE", "all", "NOT_BY_AREA");

    private static final String TITLES = "id, code, title_vi, title_en, lead_agency_id, legal_basis, evidence";

    private final BulkStore programs = new BulkStore("program", TITLES + ", period_from, period_to");
    private final BulkStore projects = new BulkStore("project", TITLES + ", program_id, area_type, capital_type");
    private final BulkStore subProjects = new BulkStore("sub_project", TITLES + ", project_id, capital_type");

    static void load(Connection connection, UnitCatalogue catalogue) throws SQLException {
        agencies().insert(connection);
        ProgramFacts facts = new ProgramFacts();
        facts.tree("reference/programme_structure_2016_2020.csv", PROGRAM_2016, DECISION_1722, 2016);
        facts.tree("reference/programme_structure_2021_2025.csv", PROGRAM_2021, DECISION_90, 2021);
        facts.programs.add(
                ReferenceIds.program(NEW_RURAL_DEVELOPMENT),
                NEW_RURAL_DEVELOPMENT,
                "Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2016-2020",
                "National Target Programme on New Rural Development 2016-2020",
                agency("MARD"),
                "Quyết định 1600/QĐ-TTg (16-8-2016)",
                "UNVERIFIED",
                LocalDate.of(2016, 1, 1),
                LocalDate.of(2020, 12, 31));
        facts.programs.insert(connection);
        facts.projects.insert(connection);
        facts.subProjects.insert(connection);
        BulkStore exclusions = new BulkStore("line_exclusion", "id, unit_id, project_id, sub_project_id, reason");
        exclusions.add(
                ReferenceIds.of("line_exclusion", "62/" + PROGRAM_2016 + "/DA1.2"),
                catalogue.at("62", LocalDate.of(2018, 6, 30)).id(),
                ReferenceIds.project(PROGRAM_2016, "DA1"),
                ReferenceIds.subProject(PROGRAM_2016, "DA1.2"),
                "Tỉnh không có biển: không có xã bãi ngang, ven biển, hải đảo.");
        exclusions.insert(connection);
    }

    private static BulkStore agencies() {
        BulkStore rows = new BulkStore(
                "agency", "id, code, name_vi, name_en, level, valid_from, valid_to, successor_id, evidence");
        for (Csv.Line line : Csv.read("reference/agencies.csv")) {
            String successor = line.text("successor");
            rows.add(
                    agency(line.text("code")),
                    line.text("code"),
                    line.text("name_vi"),
                    line.text("name_en"),
                    line.text("level"),
                    line.day("valid_from"),
                    line.day("valid_to"),
                    successor == null ? null : agency(successor),
                    line.text("evidence"));
        }
        return rows;
    }

    private void tree(String resource, String program, String legalBasis, int firstYear) {
        for (Csv.Line line : Csv.read(resource)) {
            String code = line.text("code");
            String parent = line.text("parent_code");
            Object[] titles = {
                null, code, line.text("name_vi"), line.text("name_en"), leadAgency(line), legalBasis, evidence(line)
            };
            if (parent == null) {
                titles[0] = ReferenceIds.program(program);
                programs.add(join(titles, LocalDate.of(firstYear, 1, 1), LocalDate.of(firstYear + 4, 12, 31)));
            } else if (parent.equals(program)) {
                titles[0] = ReferenceIds.project(program, code);
                projects.add(join(
                        titles, ReferenceIds.program(program), AREA_TYPES.get(line.text("area_type")), capital(line)));
            } else {
                titles[0] = ReferenceIds.subProject(program, code);
                subProjects.add(join(titles, ReferenceIds.project(program, parent), capital(line)));
            }
        }
    }

    /** The first named leads: {@code CEMA (Ủy ban Dân tộc); MARD (…)}. */
    private static UUID leadAgency(Csv.Line line) {
        return agency(line.text("lead_agency").replaceFirst(" .*$", ""));
    }

    private static String evidence(Csv.Line line) {
        String evidence = line.text("evidence");
        return evidence.startsWith("seen") && !evidence.contains("memory") ? "CONFIRMED" : "UNVERIFIED";
    }

    private static String capital(Csv.Line line) {
        return line.text("capital_type").toUpperCase(Locale.ROOT);
    }

    private static UUID agency(String code) {
        return ReferenceIds.of("agency", code);
    }

    private static Object[] join(Object[] first, Object... more) {
        Object[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }
}
