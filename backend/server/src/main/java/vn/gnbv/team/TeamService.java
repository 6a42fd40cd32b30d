package vn.gnbv.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What other features ask of a team. */
@ApplicationScoped
public class TeamService {
    private final TeamStore store;

    @Inject
    public TeamService(TeamStore store) {
        this.store = store;
    }

    /** The lead first. */
    public List<TeamMember> members(UUID evaluationId) {
        return store.members(evaluationId);
    }

    /** In the order of the eight themes. */
    public List<TermOfReference> terms(UUID evaluationId) {
        return store.terms(evaluationId).stream()
                .sorted(Comparator.comparing(TermOfReference::theme))
                .toList();
    }
}
