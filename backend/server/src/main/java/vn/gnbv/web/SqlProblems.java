package vn.gnbv.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Problem;
import vn.gnbv.kernel.Refusal;

/** Turns what the database refuses into named refusals: the constraint gives the guarantee, this gives the good message. */
@ApplicationScoped
public class SqlProblems {
    /** Where nothing more can be said, or may be. */
    private static final Refusal.Words OTHERS = new Refusal.Words("nơi khác", "other records");

    private final Map<String, Problem> byConstraint = new HashMap<>();
    private final ObjectMapper json;

    @Inject
    SqlProblems(@All List<ConstraintProblems> features, ObjectMapper json) {
        features.forEach(feature -> byConstraint.putAll(feature.byConstraint()));
        this.json = json;
    }

    /** As the database refused; empty for what is a fault of ours. */
    public Optional<Refusal> refusal(Throwable failure) {
        return of(failure).flatMap(sql -> {
            ServerErrorMessage message = sql.getServerErrorMessage();
            return refusal(sql.getSQLState(), message.getConstraint(), message.getDetail());
        });
    }

    /** What the server said, if the failure comes from there. */
    static Optional<PSQLException> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    /** Whether a row was to go that others still name. */
    static boolean isStillNamed(PSQLException sql) {
        return isStillNamed(sql.getSQLState(), sql.getServerErrorMessage().getDetail());
    }

    private static boolean isStillNamed(String state, String detail) {
        return state.equals("23503") && String.valueOf(detail).contains("still referenced");
    }

    /** What an error with this SQLSTATE, constraint and detail is called; empty for one that is a fault of ours. */
    public Optional<Refusal> refusal(String state, String constraint, String detail) {
        // The name of a foreign key says what is wrong with a row that names another, not with one that is named.
        if (isStillNamed(state, detail)) {
            return Optional.of(new Refusal(CommonError.IN_USE, OTHERS));
        }
        Problem named = constraint == null ? null : byConstraint.get(constraint);
        if (named != null) {
            return Optional.of(refusal(named, detail, state));
        }
        return switch (state) {
            case "23505", "23P01" -> Optional.of(new Refusal(CommonError.DUPLICATE));
            case "23503" -> Optional.of(new Refusal(CommonError.REFERENCE_NOT_FOUND, String.valueOf(constraint)));
            case "23514", "23502", "GN002", "GN003", "GN004", "GN005", "GN006", "GN007" ->
                Optional.of(new Refusal(CommonError.RULE_BROKEN, String.valueOf(constraint)));
            case "40P01", "40001" -> Optional.of(new Refusal(CommonError.WRITTEN_MEANWHILE));
            case "GN001" -> Optional.of(new Refusal(CommonError.APPEND_ONLY));
            case "42501" -> Optional.of(new Refusal(CommonError.FORBIDDEN));
            case "22003", "22001", "22007", "22008", "22P05", "22021" ->
                Optional.of(new Refusal(CommonError.MALFORMED));
            default -> Optional.empty();
        };
    }

    /**
     * Triggers of our own may give members as a JSON object in the error's detail: each goes out by its name, and fills the
     * place of its number in the message.
     */
    private Refusal refusal(Problem named, String detail, String state) {
        if (detail == null || !state.startsWith("GN")) {
            return new Refusal(named);
        }
        try {
            JsonNode node = json.readTree(detail);
            Object[] arguments = node.properties().stream()
                    .map(member -> member.getValue().isNumber()
                            ? (Object) member.getValue().decimalValue()
                            : member.getValue().asText())
                    .toArray();
            Refusal refusal = new Refusal(named, arguments);
            node.properties().forEach(member -> refusal.with(member.getKey(), member.getValue()));
            return refusal;
        } catch (IOException notJson) {
            return new Refusal(named);
        }
    }
}
