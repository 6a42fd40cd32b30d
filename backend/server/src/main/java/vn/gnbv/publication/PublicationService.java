package vn.gnbv.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.evaluation.EvaluationService;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.Records;

/** Writes articles and moves them on; who may is decided by the database, which also moves the state. */
@ApplicationScoped
public class PublicationService {
    private final PublicationStore store;
    private final EvaluationService evaluations;
    private final Records records;
    private final CurrentCaller current;
    private final ObjectMapper json;

    @Inject
    public PublicationService(
            PublicationStore store,
            EvaluationService evaluations,
            Records records,
            CurrentCaller current,
            ObjectMapper json) {
        this.store = store;
        this.evaluations = evaluations;
        this.records = records;
        this.current = current;
        this.json = json;
    }

    /** The article, if the caller may see it. */
    public Publication get(UUID id) {
        return records.get(PublicationStore.PUBLICATIONS, id);
    }

    /** An evaluation that the caller does not see is not there; one that somebody else leads is seen, not written about. */
    void checkAuthor(PublicationInput input) {
        evaluations.get(input.evaluationId());
        if (!store.leads(input.evaluationId())) {
            throw new Refusal(PublicationError.NOT_AUTHOR);
        }
    }

    void fill(PublicationEntity entity, PublicationInput input) {
        if (entity.evaluationId == null) {
            entity.evaluationId = input.evaluationId();
        } else if (!entity.evaluationId.equals(input.evaluationId())) {
            throw new Refusal(PublicationError.ONE_ARTICLE_EACH);
        }
        entity.slug = input.slug();
        entity.titleVi = input.titleVi();
        entity.titleEn = input.titleEn();
        entity.byline = input.byline();
        entity.summaryVi = input.summaryVi();
        entity.summaryEn = input.summaryEn();
        entity.paragraphs = text(input.paragraphs());
        entity.photos = text(input.photos());
        entity.relatedIds = text(input.relatedIds());
        entity.showsReport = input.showsReport();
    }

    Records.Created<PublicationTransition> step(UUID id, PublicationTransitionInput input) {
        String name = current.caller().name();
        return records.create(
                PublicationStore.TRANSITIONS,
                input.id(),
                input,
                () -> new PublicationTransitionEntity(id, name),
                PublicationTransitionEntity::fill);
    }

    private String text(List<?> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
