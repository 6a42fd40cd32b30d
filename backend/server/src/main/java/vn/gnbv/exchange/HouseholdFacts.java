package vn.gnbv.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Communes and villages of the scope of whoever imports, and ethnic groups: loaded once for a whole file. */
final class HouseholdFacts {
    private static final String KIND_OF_COMMUNE = "^(xa|phuong|thi tran|tt|p|x) ";
    private static final String KIND_OF_VILLAGE = "^(thon|lang|to dan pho|tdp|to|ban|buon|ap|khu pho|khu) ";

    private final LocalDate today;
    private final Map<String, List<Commune>> byCode = new HashMap<>();
    private final Map<String, List<Commune>> byName = new HashMap<>();
    private final Map<UUID, Map<String, UUID>> villages = new HashMap<>();
    private final Map<String, String> ethnicGroups = new HashMap<>();
    private final List<UUID> all;

    record Commune(UUID id, String code, String name, LocalDate validFrom, LocalDate validTo) {}

    record Village(UUID unitId, UUID id, String name) {}

    record EthnicGroup(String code, String nameVi, String nameEn) {}

    HouseholdFacts(LocalDate today, List<Commune> communes, List<Village> villages, List<EthnicGroup> groups) {
        this.today = today;
        Comparator<Commune> latestFirst = Comparator.comparing(
                        (Commune one) -> one.validTo() == null ? LocalDate.MAX : one.validTo())
                .thenComparing(Commune::validFrom)
                .reversed();
        communes.stream().sorted(latestFirst).forEach(one -> {
            byCode.computeIfAbsent(one.code(), code -> new ArrayList<>()).add(one);
            byName.computeIfAbsent(plain(one.name(), KIND_OF_COMMUNE), name -> new ArrayList<>())
                    .add(one);
        });
        for (Village one : villages) {
            Map<String, UUID> names = this.villages.computeIfAbsent(one.unitId(), unit -> new HashMap<>());
            names.put(Folded.of(one.name()), one.id());
            names.putIfAbsent(plain(one.name(), KIND_OF_VILLAGE), one.id());
        }
        groups.forEach(group -> {
            ethnicGroups.put(group.code(), group.code());
            for (String name : List.of(group.nameVi(), group.nameEn())) {
                ethnicGroups.put(Folded.of(name), group.code());
                ethnicGroups.put(Folded.of(name).replace(" ", ""), group.code());
            }
        });
        all = byCode.size() == 1
                ? byCode.values().iterator().next().stream().map(Commune::id).toList()
                : List.of();
    }

    LocalDate today() {
        return today;
    }

    /** The only commune that there is for this importer; the latest unit first. Empty where there are several. */
    List<UUID> onlyCommune() {
        return all;
    }

    List<UUID> communesByCode(String code) throws CellProblem {
        List<UUID> found = ImportCodes.spellings(code.strip()).stream()
                .flatMap(spelling -> byCode.getOrDefault(spelling, List.of()).stream())
                .map(Commune::id)
                .toList();
        if (found.isEmpty()) {
            throw new CellProblem(
                    "unit-not-found",
                    "Phạm vi của bạn không có xã mang mã này.",
                    "Your scope has no commune with this code.");
        }
        return found;
    }

    List<UUID> communesByName(String name) throws CellProblem {
        List<Commune> found = byName.getOrDefault(plain(name, KIND_OF_COMMUNE), List.of());
        if (found.isEmpty()) {
            throw new CellProblem(
                    "unit-not-found",
                    "Phạm vi của bạn không có xã mang tên này.",
                    "Your scope has no commune of this name.");
        }
        if (found.stream().map(Commune::code).distinct().count() > 1) {
            throw new CellProblem(
                    "unit-ambiguous",
                    "Nhiều xã mang tên này: ghi thêm mã xã.",
                    "Several communes have this name: add the code.");
        }
        return found.stream().map(Commune::id).toList();
    }

    UUID village(UUID commune, String name) {
        Map<String, UUID> names = villages.getOrDefault(commune, Map.of());
        UUID found = names.get(Folded.of(name));
        return found != null ? found : names.get(plain(name, KIND_OF_VILLAGE));
    }

    String ethnicGroup(String text) throws CellProblem {
        String folded = Folded.of(text);
        String padded = folded.matches("[0-9]") ? "0" + folded : folded;
        String found = ethnicGroups.getOrDefault(padded, ethnicGroups.get(folded.replace(" ", "")));
        if (found == null) {
            throw new CellProblem(
                    "ethnic-group-unknown",
                    "Không có dân tộc mang tên hoặc mã này.",
                    "No ethnic group has this name or code.");
        }
        return found;
    }

    private static String plain(String name, String kind) {
        return Folded.of(name).replaceFirst(kind, "");
    }
}
