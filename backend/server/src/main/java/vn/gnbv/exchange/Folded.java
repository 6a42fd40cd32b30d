package vn.gnbv.exchange;

import java.text.Normalizer;
import java.util.Locale;

/** The database's spelling for comparing words: no marks, no case, đ as d, other signs part words. */
final class Folded {
    private Folded() {}

    static String of(String words) {
        String plain =
                words.replace('đ', 'd').replace('Đ', 'd').replace('ð', 'd').replace('Ð', 'd');
        return Normalizer.normalize(plain, Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f'’ʼ`]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .trim();
    }
}
