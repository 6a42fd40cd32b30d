package vn.gnbv.exchange;

import vn.gnbv.kernel.Language;

/** A problem with a cell or a row, in both languages: whoever reads the import later chooses. */
record Said(String code, String vi, String en) {
    String in(Language language) {
        return language.choose(vi, en);
    }
}
