package vn.gnbv.exchange;

import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Problem;
import vn.gnbv.kernel.Refusal;

/** A problem with a cell or a row, in both languages: whoever reads the import later chooses. */
record Said(String code, String vi, String en) {
    static Said of(Problem problem, Object... arguments) {
        return of(new Refusal(problem, arguments));
    }

    static Said of(Refusal refusal) {
        return new Said(refusal.problem().code(), refusal.detail(Language.VI), refusal.detail(Language.EN));
    }

    String in(Language language) {
        return language.choose(vi, en);
    }
}
