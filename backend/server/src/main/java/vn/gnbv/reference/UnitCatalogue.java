package vn.gnbv.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The units of Kon Tum of 2018 and of Quảng Ngãi of 2025, their parents and what became of whom.
 *
 * <p>No source gives a first day for the units of 2018 but for Ia H'Drai (split from Sa Thầy in March 2015): they stand from a
 * conventional {@link #CONVENTION}, marked unverified. Nothing else changed between 2015 and 2025 but the township of
 * Măng Đen, of which the sources give the winter of 2020, not the day.
 */
public final class UnitCatalogue {
    public static final LocalDate CONVENTION = LocalDate.of(2004, 1, 1);
    public static final LocalDate IA_HDRAI = LocalDate.of(2015, 3, 11);
    public static final LocalDate MANG_DEN = LocalDate.of(2020, 2, 1);
    public static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final String PROVINCE = "62";
    private static final String NEW_PROVINCE = "51";
    private static final String NEW_DISTRICT = "618";
    private static final String TOWNSHIP = "23473";
    private static final String RESOLUTION_2025 = "Nghị quyết 1677/NQ-UBTVQH15";
    private static final Map<String, String> KINDS = Map.of(
            "Tỉnh", "TINH",
            "Thành phố", "THANH_PHO",
            "Huyện", "HUYEN",
            "Xã", "XA",
            "Phường", "PHUONG",
            "Thị trấn", "THI_TRAN",
            "Đặc khu", "DAC_KHU");

    /** A unit's parent between two days. */
    public record Parent(UUID unitId, UUID parentId, LocalDate validFrom, LocalDate validTo) {}

    /** A change with its predecessors and successors; either may be empty. */
    public record Change(
            String key,
            String kind,
            LocalDate effectiveOn,
            String decision,
            String evidence,
            String note,
            List<Link> links) {}

    /** One edge of a change. */
    public record Link(UUID predecessorId, UUID successorId) {}

    private final Map<String, List<Unit>> byCode = new LinkedHashMap<>();
    private final List<Parent> parents = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, String> districtOf = new HashMap<>();

    public UnitCatalogue() {
        Map<String, String> mergedInto = new LinkedHashMap<>();
        Map<String, String> decisions = new HashMap<>();
        List<String> unchanged = new ArrayList<>();
        for (Csv.Line line : Csv.read("reference/admin_units_2025.csv")) {
            if (line.text("change_type").equals("unchanged")) {
                unchanged.add(line.text("old_code"));
            } else {
                mergedInto.put(line.text("old_code"), line.text("new_code"));
                decisions.put(
                        line.text("new_code"),
                        RESOLUTION_2025 + ", điều 1 khoản "
                                + line.text("legal_basis").replaceFirst("^.*cl\\.", ""));
            }
        }
        unitsOf2018(unchanged);
        township();
        unitsOf2025(unchanged);
        mergers(mergedInto, decisions);
        reparented(unchanged);
    }

    public List<Unit> units() {
        return byCode.values().stream().flatMap(List::stream).toList();
    }

    public List<Parent> parents() {
        return parents;
    }

    public List<Change> changes() {
        return changes;
    }

    /** The unit that bore a code on a day. */
    public Unit at(String code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.validAt(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no unit " + code + " on " + day));
    }

    /** A unit and those that came after it, one after another, for as long as one followed it. */
    public List<Unit> andSuccessors(Unit unit) {
        List<Unit> chain = new ArrayList<>(List.of(unit));
        for (Unit last = unit; last.validTo() != null; last = chain.getLast()) {
            UUID ended = last.id();
            UUID next = changes.stream()
                    .flatMap(change -> change.links().stream())
                    .filter(link -> ended.equals(link.predecessorId()) && link.successorId() != null)
                    .map(Link::successorId)
                    .findFirst()
                    .orElseThrow();
            chain.add(units().stream()
                    .filter(one -> one.id().equals(next))
                    .findFirst()
                    .orElseThrow());
        }
        return chain;
    }

    /** The communes of 2018 with the code of their district, in the order of their codes. */
    public Map<String, String> districtOfCommunes2018() {
        Map<String, String> sorted = new TreeMap<>();
        districtOf.forEach((code, district) -> {
            if (code.length() == 5) {
                sorted.put(code, district);
            }
        });
        return sorted;
    }

    private void unitsOf2018(List<String> unchanged) {
        LocalDate lastDay = MERGER.minusDays(1);
        for (Csv.Line line : Csv.read("reference/admin_units_kon_tum_2018.csv")) {
            String code = line.text("code");
            String parent = line.text("parent_code");
            boolean ofNewDistrict = code.equals(NEW_DISTRICT) || NEW_DISTRICT.equals(parent);
            LocalDate validFrom = ofNewDistrict ? IA_HDRAI : CONVENTION;
            LocalDate validTo =
                    unchanged.contains(code) ? null : code.equals(TOWNSHIP) ? MANG_DEN.minusDays(1) : lastDay;
            Unit unit = add(new Unit(
                    code,
                    line.text("level").toUpperCase(Locale.ROOT),
                    kind(line),
                    line.text("name_vi"),
                    validFrom,
                    "UNVERIFIED",
                    validTo));
            if (parent != null) {
                districtOf.put(code, parent);
                LocalDate linkedTo = validTo == null ? lastDay : validTo;
                parents.add(new Parent(unit.id(), at(parent, IA_HDRAI).id(), validFrom, linkedTo));
            }
        }
        changes.add(new Change(
                "618@" + IA_HDRAI,
                "SPLIT",
                IA_HDRAI,
                "Nghị quyết 890/NQ-UBTVQH13",
                "CONFIRMED",
                "Tách từ huyện Sa Thầy, vẫn còn. Nguồn ghi tháng 3/2015; ngày là quy ước.",
                List.of(new Link(
                        at("616", IA_HDRAI).id(), at(NEW_DISTRICT, IA_HDRAI).id()))));
    }

    private void township() {
        Unit before = at(TOWNSHIP, MANG_DEN.minusDays(1));
        LocalDate lastDay = MERGER.minusDays(1);
        Unit after =
                add(new Unit(TOWNSHIP, "COMMUNE", "THI_TRAN", "Thị trấn Măng Đen", MANG_DEN, "UNVERIFIED", lastDay));
        parents.add(new Parent(after.id(), at("613", MANG_DEN).id(), MANG_DEN, lastDay));
        changes.add(new Change(
                "23473@" + MANG_DEN,
                "RELEVEL",
                MANG_DEN,
                "Nghị quyết của Ủy ban Thường vụ Quốc hội (số chưa xác minh)",
                "UNVERIFIED",
                "Xã Đắk Long thành thị trấn Măng Đen đầu năm 2020; danh mục tháng 2/2020 đã ghi. Ngày là quy ước.",
                List.of(new Link(before.id(), after.id()))));
    }

    private void unitsOf2025(List<String> unchanged) {
        for (Csv.Line line : Csv.read("reference/admin_units_quang_ngai_2025.csv")) {
            String code = line.text("code");
            if (unchanged.contains(code)) {
                continue;
            }
            boolean province = line.text("parent_code") == null;
            Unit unit = add(new Unit(
                    code,
                    province ? "PROVINCE" : "COMMUNE",
                    kind(line),
                    line.text("name_vi"),
                    MERGER,
                    "CONFIRMED",
                    null));
            if (!province) {
                parents.add(new Parent(unit.id(), at(NEW_PROVINCE, MERGER).id(), MERGER, null));
            }
        }
    }

    private void mergers(Map<String, String> mergedInto, Map<String, String> decisions) {
        LocalDate lastDay = MERGER.minusDays(1);
        changes.add(new Change(
                "51@" + MERGER,
                "MERGE",
                MERGER,
                "Nghị quyết 60-NQ/TW; " + RESOLUTION_2025,
                "CONFIRMED",
                "Tỉnh Kon Tum nhập vào tỉnh Quảng Ngãi.",
                List.of(new Link(
                        at(PROVINCE, lastDay).id(), at(NEW_PROVINCE, MERGER).id()))));
        Map<String, List<Link>> links = new LinkedHashMap<>();
        mergedInto.forEach((from, to) -> links.computeIfAbsent(to, key -> new ArrayList<>())
                .add(new Link(at(from, lastDay).id(), at(to, MERGER).id())));
        links.forEach((to, edges) -> changes.add(
                new Change(to + "@" + MERGER, "MERGE", MERGER, decisions.get(to), "CONFIRMED", null, edges)));
        List<Link> abolished = byCode.values().stream()
                .flatMap(List::stream)
                .filter(unit -> unit.level().equals("DISTRICT"))
                .map(unit -> new Link(unit.id(), null))
                .toList();
        changes.add(new Change(
                "districts@" + MERGER,
                "ABOLISH",
                MERGER,
                "Nghị quyết 60-NQ/TW",
                "CONFIRMED",
                "Bỏ cấp huyện.",
                abolished));
    }

    private void reparented(List<String> unchanged) {
        List<Link> links = new ArrayList<>();
        for (String code : unchanged) {
            UUID id = at(code, MERGER).id();
            parents.add(new Parent(id, at(NEW_PROVINCE, MERGER).id(), MERGER, null));
            links.add(new Link(id, id));
        }
        changes.add(new Change(
                "unchanged@" + MERGER,
                "REPARENT",
                MERGER,
                RESOLUTION_2025 + ", điều 1 khoản 92",
                "CONFIRMED",
                "Không sắp xếp; chuyển trực thuộc tỉnh.",
                links));
    }

    private Unit add(Unit unit) {
        byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit);
        return unit;
    }

    private static String kind(Csv.Line line) {
        String kind = KINDS.get(line.text("type_vi"));
        if (kind == null) {
            throw new IllegalStateException("unknown type " + line.text("type_vi"));
        }
        return kind;
    }
}
