package vn.gnbv.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Vietnamese as it was typed before Unicode: TCVN3 (TCVN 5712:1993, fonts .Vn…), a sign for each letter, and VNI, a sign after
 * the vowel for each mark. A workbook carries them as letters of Western Europe, which only the font made Vietnamese. Which one a
 * sheet is written in is found by reading its words in each and counting those that can be Vietnamese syllables.
 */
enum LegacyText {
    UNICODE,
    TCVN3,
    VNI;

    private static final Map<Character, String> OF_TCVN3 =
            pairs("µà¸á¶ả·ã¹ạ¨ă»ằ¾ắ¼ẳ½ẵÆặ©âÇầÊấÈẩÉẫËậÌèÐéÎẻÏẽÑẹªêÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞịßòãóáỏâõäọ«ôåồèốæổçỗéộ¬ơêờíớëởìỡîợ"
                    + "ïùóúñủòũôụ\u00ADưõừøứöử÷ữùựúỳýýûỷüỹþỵ®đ§Đ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư");
    private static final Map<Character, String> VNI_LETTERS = pairs("ñđÑĐôơÔƠöưÖƯììÌÌæỉÆỈóĩÓĨòịÒỊîỵÎỴíí");
    /** A mark after its vowel: circumflex or breve, then tone, as combining signs. */
    private static final Map<Character, String> VNI_MARKS = marks();

    private static final Pattern SYLLABLE = Pattern.compile("(ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?"
            + "(uyê|uyu|iêu|yêu|oai|oay|oao|oeo|uây|uôi|ươi|ươu|uya|ia|iê|yê|ya|ua|uô|ưa|ươ|oa|oă|oe|oo|uâ|uê|uy|uơ|"
            + "ai|ay|ao|au|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|[aăâeêioôơuưy])(ch|ng|nh|[cmnpt])?");

    private static Map<Character, String> pairs(String text) {
        Map<Character, String> pairs = new HashMap<>();
        for (int index = 0; index + 1 < text.length(); index += 2) {
            pairs.put(text.charAt(index), text.substring(index + 1, index + 2));
        }
        return Map.copyOf(pairs);
    }

    private static Map<Character, String> marks() {
        Map<Character, String> marks = new HashMap<>();
        String[][] of = {
            {"øØ", "\u0300"},
            {"ùÙ", "\u0301"},
            {"ûÛ", "\u0309"},
            {"õÕ", "\u0303"},
            {"ïÏ", "\u0323"},
            {"âÂ", "\u0302"},
            {"àÀ", "\u0302\u0300"},
            {"áÁ", "\u0302\u0301"},
            {"åÅ", "\u0302\u0309"},
            {"ãÃ", "\u0302\u0303"},
            {"äÄ", "\u0302\u0323"},
            {"êÊ", "\u0306"},
            {"èÈ", "\u0306\u0300"},
            {"éÉ", "\u0306\u0301"},
            {"úÚ", "\u0306\u0309"},
            {"üÜ", "\u0306\u0303"},
            {"ëË", "\u0306\u0323"}
        };
        for (String[] mark : of) {
            marks.put(mark[0].charAt(0), mark[1]);
            marks.put(mark[0].charAt(1), mark[1]);
        }
        return Map.copyOf(marks);
    }

    /** What most of the words are written in; Unicode where nothing speaks for another. */
    static LegacyText of(List<String> texts) {
        LegacyText best = UNICODE;
        int most = UNICODE.syllables(texts);
        for (LegacyText other : List.of(TCVN3, VNI)) {
            int syllables = other.syllables(texts);
            if (syllables > most) {
                best = other;
                most = syllables;
            }
        }
        return best;
    }

    private int syllables(List<String> texts) {
        int found = 0;
        for (String text : texts) {
            for (String word : text.split("[^\\p{L}\\p{M}\\p{S}\\p{P}\\p{Cf}]+")) {
                if (word.chars().anyMatch(sign -> sign > 127)) {
                    found += isSyllable(read(word).toLowerCase(Locale.ROOT)) ? 1 : -1;
                }
            }
        }
        return found;
    }

    private static boolean isSyllable(String word) {
        String toneless = Normalizer.normalize(
                Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""),
                Normalizer.Form.NFC);
        return SYLLABLE.matcher(toneless.replaceAll("[\\p{P}&&[^®§]]", "")).matches();
    }

    /** The text in Unicode, composed. What this code has no sign for was Unicode already and stays. */
    String read(String text) {
        return switch (this) {
            case UNICODE -> Normalizer.normalize(text, Normalizer.Form.NFC);
            case TCVN3 -> tcvn3(text);
            case VNI -> vni(text);
        };
    }

    private static boolean isUnicode(String text) {
        return text.chars()
                .anyMatch(sign -> sign > 0x02AF && sign < 0x2000
                        || sign == 'đ'
                        || sign == 'Đ'
                        || sign == 'ơ'
                        || sign == 'ư'
                        || sign == 'Ơ'
                        || sign == 'Ư'
                        || sign == 'ă'
                        || sign == 'Ă');
    }

    private static String tcvn3(String text) {
        if (isUnicode(text)) {
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
        StringBuilder read = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            read.append(OF_TCVN3.getOrDefault(text.charAt(index), String.valueOf(text.charAt(index))));
        }
        return read.toString();
    }

    private static String vni(String text) {
        if (isUnicode(text)) {
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
        StringBuilder read = new StringBuilder(text.length() + 8);
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            char before = index == 0 ? ' ' : text.charAt(index - 1);
            String mark = "aeiouyAEIOUYôÔöÖ".indexOf(before) >= 0 ? VNI_MARKS.get(sign) : null;
            read.append(mark != null ? mark : VNI_LETTERS.getOrDefault(sign, String.valueOf(sign)));
        }
        return Normalizer.normalize(read, Normalizer.Form.NFC);
    }
}
