package vn.gnbv.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import vn.gnbv.access.Caller;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.audit.AuditExport;
import vn.gnbv.audit.ChainStore;
import vn.gnbv.audit.Moments;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;

/** Lists what happened, exports it, has it verified. */
@ApplicationScoped
class HistoryService {
    private final AuditEventStore events;
    private final VerificationStore store;
    private final Verifications verifications;
    private final ChainStore chain;
    private final CurrentCaller current;

    @Inject
    HistoryService(
            AuditEventStore events,
            VerificationStore store,
            Verifications verifications,
            ChainStore chain,
            CurrentCaller current) {
        this.events = events;
        this.store = store;
        this.verifications = verifications;
        this.chain = chain;
        this.current = current;
    }

    Page<AuditEvent> events(AuditEventFilter filter, PageRequest page) {
        return events.page(filter, moment("since", filter.since, false), moment("until", filter.until, true), page);
    }

    private static Instant moment(String parameter, String text, boolean end) {
        return text == null
                ? null
                : Moments.instant(text, end).orElseThrow(() -> new Refusal(CommonError.INVALID_PARAMETER, parameter));
    }

    void export(OutputStream output) throws IOException {
        new AuditExport(chain).write(output);
    }

    AuditVerification verification() {
        return store.last().orElseGet(AuditVerification::never);
    }

    AuditVerification verify() {
        Caller caller = current.caller();
        store.begin(caller).ifPresent(id -> verifications.start(() -> verifications.run(caller, id)));
        return verification();
    }
}
