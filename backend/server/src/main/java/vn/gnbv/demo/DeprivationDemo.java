package vn.gnbv.demo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.gnbv.demo.DemoPlaces.Commune;
import vn.gnbv.demo.FactRows.Slot;

/** What poor households lack, who they are and why they are poor: of 2017, and the ten deprivations of 2018 as published. */
final class DeprivationDemo {
    /** Per ten thousand poor households: the published rates of 2018, and what the generator takes for 2017. */
    private static final Map<String, int[]> RATES = new LinkedHashMap<>();

    static {
        RATES.put("HEALTH_ACCESS", new int[] {520, 465});
        RATES.put("HEALTH_INSURANCE", new int[] {710, 631});
        RATES.put("ADULT_EDUCATION", new int[] {2_640, 2_511});
        RATES.put("CHILD_SCHOOL", new int[] {560, 499});
        RATES.put("HOUSING_QUALITY", new int[] {3_810, 3_552});
        RATES.put("HOUSING_AREA", new int[] {4_420, 4_312});
        RATES.put("WATER", new int[] {2_510, 2_300});
        RATES.put("TOILET", new int[] {7_680, 7_555});
        RATES.put("TELECOM", new int[] {4_180, 3_923});
        RATES.put("INFO_ASSETS", new int[] {2_790, 2_561});
    }

    private static final int PER_TEN_THOUSAND = 10_000;
    /** Parts of a thousand poor minority households, by district: Ba-na, Gia-rai, Xơ-đăng, Hrê, Gié-Triêng, Brâu, Rơ-măm, others. */
    private static final String[] GROUPS = {
        "ETHNIC_13", "ETHNIC_10", "ETHNIC_14", "ETHNIC_19", "ETHNIC_27", "ETHNIC_52", "ETHNIC_54", "ETHNIC_OTHER"
    };

    private static final Map<String, double[]> COMPOSITION = Map.of(
            "608", new double[] {620, 300, 40, 0, 0, 0, 0, 40},
            "610", new double[] {0, 0, 270, 0, 690, 0, 0, 40},
            "611", new double[] {0, 0, 330, 0, 480, 90, 0, 100},
            "612", new double[] {30, 0, 900, 0, 0, 0, 0, 70},
            "613", new double[] {0, 0, 820, 150, 0, 0, 0, 30},
            "614", new double[] {420, 0, 530, 0, 0, 0, 0, 50},
            "615", new double[] {230, 0, 720, 0, 0, 0, 0, 50},
            "616", new double[] {60, 540, 290, 0, 0, 0, 40, 70},
            "617", new double[] {0, 0, 995, 0, 0, 0, 0, 5},
            "618", new double[] {0, 200, 60, 0, 0, 0, 0, 740});

    /** Households per thousand poor that name a cause; one may name several. */
    private static final Map<String, Integer> CAUSES = new LinkedHashMap<>();

    static {
        CAUSES.put("CAUSE_LAND", 280);
        CAUSES.put("CAUSE_CAPITAL", 470);
        CAUSES.put("CAUSE_LABOUR", 140);
        CAUSES.put("CAUSE_TOOLS", 230);
        CAUSES.put("CAUSE_KNOWLEDGE", 390);
        CAUSES.put("CAUSE_SKILLS", 210);
        CAUSES.put("CAUSE_ILLNESS", 90);
        CAUSES.put("CAUSE_OTHER", 60);
    }

    private final List<Commune> communes;
    private final FactRows rows;

    DeprivationDemo(List<Commune> communes, FactRows rows) {
        this.communes = communes;
        this.rows = rows;
    }

    /** {@code poor} and {@code emPoor} hold the years from 2015 on, each by commune. */
    void generate(long[][] poor, long[][] emPoor) {
        deprivations(2017, poor[2], 0);
        deprivations(2018, poor[3], 1);
        ethnicGroups(poor[2], emPoor[2]);
        causes(poor[2]);
    }

    private void deprivations(int year, long[] poor, int column) {
        long total = DemoPlaces.sum(poor);
        RATES.forEach((indicator, rates) -> {
            long deprived = Math.round((double) total * rates[column] / PER_TEN_THOUSAND);
            double[] weights = new double[poor.length];
            Arrays.setAll(
                    weights,
                    at -> poor[at]
                            * Dice.between(
                                    0.85,
                                    1.15,
                                    indicator + year + communes.get(at).code()));
            long[] parts = Apportion.capped(deprived, weights, poor);
            for (int at = 0; at < parts.length; at++) {
                if (poor[at] > 0) {
                    Slot slot = Slot.stock(communes.get(at).id(), PovertyDemo.endOf(year))
                            .of(indicator);
                    rows.ratio("DEPRIVATION_RATE", slot, parts[at], poor[at]);
                }
            }
        });
    }

    private void ethnicGroups(long[] poor, long[] emPoor) {
        for (int at = 0; at < poor.length; at++) {
            Slot slot = Slot.stock(communes.get(at).id(), PovertyDemo.endOf(2017));
            long kinh = poor[at] - emPoor[at];
            if (kinh > 0) {
                rows.result("POOR_HOUSEHOLDS", slot.of("ETHNIC_01"), kinh);
            }
            long[] parts = Apportion.byWeights(
                    emPoor[at], COMPOSITION.get(communes.get(at).district()));
            for (int group = 0; group < GROUPS.length; group++) {
                if (parts[group] > 0) {
                    rows.result("POOR_HOUSEHOLDS", slot.of(GROUPS[group]), parts[group]);
                }
            }
        }
    }

    private void causes(long[] poor) {
        CAUSES.forEach((cause, perThousand) -> {
            for (int at = 0; at < poor.length; at++) {
                double share = perThousand
                        / 1000.0
                        * Dice.between(0.8, 1.2, cause + communes.get(at).code());
                long named = Math.round(poor[at] * share);
                if (named > 0) {
                    Slot slot = Slot.stock(communes.get(at).id(), PovertyDemo.endOf(2017));
                    rows.result("POOR_HOUSEHOLDS_BY_CAUSE", slot.of(cause), named);
                }
            }
        });
    }
}
