package vn.gnbv.resulttable;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** The tables as somebody makes them who goes through all households once more for each cell. */
final class NaiveTables {
    private NaiveTables() {}

    /** What was found of a household; null is what nobody said. */
    record Found(
            UUID commune,
            String status,
            int persons,
            Set<String> lacks,
            String group,
            boolean nativeMinority,
            boolean withoutCapacity,
            boolean merit,
            Boolean agricultural,
            Boolean headFemale,
            Set<String> causes,
            List<Integer> children) {
        boolean isMinority() {
            return group != null && !group.equals("01");
        }

        boolean isKinh() {
            return "01".equals(group);
        }
    }

    /**
     * A cell as text: a count, or numerator/denominator.
     *
     * @param told ethnic groups that have a column of their own
     */
    static String cell(List<Found> all, int table, String key, boolean persons, Set<String> told) {
        ToIntFunction<Found> measure =
                persons || key.toLowerCase(java.util.Locale.ROOT).contains("person") ? Found::persons : one -> 1;
        String status = table == 4 || table == 5 || table == 12
                ? "POOR"
                : table == 6 || table == 7 || table == 13 ? "NEAR_POOR" : statusOf(key);
        String word = key.substring(key.indexOf('.') + 1);
        List<Found> group = status == null
                ? all
                : all.stream().filter(one -> one.status().equals(status)).toList();
        if (key.startsWith("all.")) {
            return "" + sum(all, kind(word), measure);
        }
        return switch (table) {
            case 1 -> {
                Predicate<Found> who =
                        status.equals("AVERAGE") ? one -> Boolean.TRUE.equals(one.agricultural()) : one -> true;
                String number = "" + sum(group, who, measure);
                yield word.endsWith("Rate") ? number + "/" + sum(all, one -> true, measure) : number;
            }
            case 4, 6 ->
                key.equals("households")
                        ? "" + group.size()
                        : key.equals("deprivations")
                                ? ""
                                        + sum(
                                                group,
                                                one -> one.lacks() != null,
                                                one -> one.lacks().size())
                                : "" + sum(group, lacking(key), one -> 1);
            case 5, 7 ->
                key.equals("households")
                        ? "" + group.size()
                        : sum(group, lacking(key), one -> 1) + "/" + sum(group, one -> one.lacks() != null, one -> 1);
            case 9 -> {
                Predicate<Found> who = switch (word) {
                    case "all" -> one -> true;
                    case "minority" -> Found::isMinority;
                    case "other" -> one -> one.isMinority() && !told.contains(one.group());
                    default -> one -> word.equals(one.group());
                };
                yield "" + sum(group, who, measure);
            }
            case 10 -> "" + sum(group, one -> word.equals("all") || one.causes().contains(word), measure);
            case 11 -> {
                int index = List.of("children", "insurance", "nutrition", "schooling")
                        .indexOf(word);
                yield ""
                        + sum(
                                group,
                                one -> one.children() != null,
                                one -> one.children().get(index));
            }
            case 12, 13 ->
                switch (key) {
                    case "rate" -> group.size() + "/" + all.size();
                    case "minorityRate" ->
                        sum(group, Found::isMinority, measure) + "/" + sum(all, Found::isMinority, measure);
                    case "nativeRate" ->
                        sum(group, Found::nativeMinority, measure) + "/" + sum(all, Found::nativeMinority, measure);
                    default -> "" + sum(group, kind(key), measure);
                };
            default -> "" + sum(group, kind(word), measure);
        };
    }

    private static String statusOf(String key) {
        return key.startsWith("poor.")
                ? "POOR"
                : key.startsWith("nearPoor.") ? "NEAR_POOR" : key.startsWith("average.") ? "AVERAGE" : null;
    }

    private static Predicate<Found> lacking(String indicator) {
        return one -> one.lacks() != null && one.lacks().contains(indicator);
    }

    private static Predicate<Found> kind(String word) {
        return switch (word) {
            case "kinh", "kinhPersons" -> Found::isKinh;
            case "minority", "minorityPersons" -> Found::isMinority;
            case "native", "nativePersons" -> Found::nativeMinority;
            case "merit" -> Found::merit;
            case "withoutCapacity" -> Found::withoutCapacity;
            case "womanHead" -> one -> Boolean.TRUE.equals(one.headFemale());
            case "other" -> one -> !one.isMinority() && !one.withoutCapacity() && !one.merit();
            case "all", "households", "persons" -> one -> true;
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static int sum(List<Found> some, Predicate<Found> who, ToIntFunction<Found> measure) {
        return some.stream().filter(who).mapToInt(measure).sum();
    }
}
