package vn.gnbv.resulttable;

import vn.gnbv.kernel.Language;

/** A heading in both languages. */
record Words(String vietnamese, String english) {
    String in(Language language) {
        return language.choose(vietnamese, english);
    }
}
