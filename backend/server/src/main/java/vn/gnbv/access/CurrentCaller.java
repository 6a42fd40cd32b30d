package vn.gnbv.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import vn.gnbv.kernel.Language;

/** The caller and the language of the request that is being answered. */
@RequestScoped
public class CurrentCaller {
    private Caller caller = new Caller(null, null, null, Set.of(), null, null);
    private Language language = Language.VI;

    public Caller caller() {
        return caller;
    }

    public Language language() {
        return language;
    }

    public void begin(Caller somebody, Language chosen) {
        caller = somebody;
        language = chosen;
    }
}
