package vn.gnbv.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import java.util.function.Supplier;
import vn.gnbv.kernel.Language;

/** The caller and the language of the request that is being answered. */
@RequestScoped
public class CurrentCaller {
    private Caller caller = Caller.nobody(null);
    private Language language = Language.VI;
    private Presence expected;

    public Caller caller() {
        return caller;
    }

    public Language language() {
        return language;
    }

    /**
     * Runs work that adds up rows of a whole unit for a caller who may see the sums but not every row: the caller's own
     * scope is set aside meanwhile. Whoever calls this has checked that the caller may see what comes out.
     */
    public <T> T inScope(UUID unitId, Supplier<T> work) {
        if (expected != null) {
            throw new IllegalStateException("what the request expects is for its caller alone");
        }
        Caller own = caller;
        caller = new Caller(own.id(), own.name(), own.client(), own.roles(), unitId, own.request());
        try {
            return work.get();
        } finally {
            caller = own;
        }
    }

    public void begin(Caller somebody, Language chosen) {
        caller = somebody;
        language = chosen;
    }

    /** Asked for with the first query, or by {@link Database#settle()}. */
    public void expect(Presence presence) {
        expected = presence;
    }

    /** What nobody has asked for yet; null for nothing. */
    public Presence takeExpected() {
        Presence presence = expected;
        expected = null;
        return presence;
    }
}
