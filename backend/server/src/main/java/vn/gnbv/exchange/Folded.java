package vn.gnbv.exchange;

import java.text.Normalizer;

/** The database's spelling for comparing words: no marks, no case, đ as d, other signs part words. */
final class Folded {
    private Folded() {}

    static String of(String words) {
        String parted = Normalizer.normalize(words, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(parted.length());
        boolean gap = false;
        for (int index = 0; index < parted.length(); index++) {
            char sign = Character.toLowerCase(parted.charAt(index));
            if (sign == 'đ' || sign == 'ð') {
                sign = 'd';
            }
            if (sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9') {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                folded.append(sign);
                gap = false;
            } else if (!isMark(sign)) {
                gap = true;
            }
        }
        return folded.toString();
    }

    private static boolean isMark(char sign) {
        return sign >= '\u0300' && sign <= '\u036f' || "'’ʼ`".indexOf(sign) >= 0;
    }
}
