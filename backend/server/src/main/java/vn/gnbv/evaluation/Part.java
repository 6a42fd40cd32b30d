package vn.gnbv.evaluation;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;

/** A view of a row that belongs to an evaluation. */
public interface Part {
    UUID evaluationId();

    /** The answer to a creation, unless the id that the client chose names a part of another evaluation. */
    static Response within(UUID evaluationId, Response made) {
        if (made.getEntity() instanceof Part part && !part.evaluationId().equals(evaluationId)) {
            throw new Refusal(CommonError.ID_TAKEN);
        }
        return made;
    }
}
