package vn.gnbv.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.attachment.Attachment;
import vn.gnbv.attachment.AttachmentService;
import vn.gnbv.evaluation.Evaluation;
import vn.gnbv.evaluation.EvaluationService;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.publication.Publication;
import vn.gnbv.publication.PublicationService;
import vn.gnbv.publication.PublicationState;

/** Articles before strangers see them, read with the rights of the caller. */
@ApplicationScoped
class Previews {
    private final PublicationService publications;
    private final EvaluationService evaluations;
    private final AttachmentService attachments;
    private final PageStore store;
    private final Pages pages;
    private final CurrentCaller current;

    @Inject
    Previews(
            PublicationService publications,
            EvaluationService evaluations,
            AttachmentService attachments,
            PageStore store,
            Pages pages,
            CurrentCaller current) {
        this.publications = publications;
        this.evaluations = evaluations;
        this.attachments = attachments;
        this.store = store;
        this.pages = pages;
        this.current = current;
    }

    String of(UUID id) {
        Publication draft = publications.get(id);
        Evaluation evaluation = evaluations.get(draft.evaluationId());
        Map<UUID, Attachment> kept = attachments.attachments(evaluation.id(), false).stream()
                .collect(Collectors.toMap(Attachment::id, Function.identity()));
        List<PublicArticle.Photo> photos = draft.photos().stream()
                .filter(photo -> kept.containsKey(photo.attachmentId()))
                .map(photo -> {
                    Attachment one = kept.get(photo.attachmentId());
                    return new PublicArticle.Photo(
                            one.sha256(),
                            one.width(),
                            one.height(),
                            photo.captionVi(),
                            photo.captionEn(),
                            one.synthetic());
                })
                .toList();
        PublicArticle article = new PublicArticle(
                draft.id(),
                draft.slug(),
                false,
                draft.version(),
                draft.titleVi(),
                draft.titleEn(),
                null,
                null,
                draft.byline(),
                draft.summaryVi(),
                draft.summaryEn(),
                draft.paragraphs(),
                draft.showsReport(),
                draft.publishedAt(),
                draft.changedAt(),
                evaluation.kind().name(),
                evaluation.periodFrom(),
                evaluation.periodTo(),
                evaluation.cutOffOn(),
                0,
                evaluation.frozenBlock(),
                photos,
                draft.relatedIds().stream()
                        .map(this::related)
                        .filter(Objects::nonNull)
                        .toList(),
                store.keyFigures(evaluation.id()),
                store.office(evaluation.unitId()).orElse(null));
        return pages.preview(article, current.language(), this::picture);
    }

    Readership readership(UUID id) {
        PublicArticle.Readership readership =
                store.readership(publications.get(id).id());
        return new Readership(
                readership.views(),
                readership.ratings(),
                readership.ratings() == 0
                        ? null
                        : BigDecimal.valueOf(readership.stars())
                                .divide(BigDecimal.valueOf(readership.ratings()), 2, RoundingMode.HALF_UP));
    }

    /** Null for one that the caller does not see, or that is not out. */
    private PublicArticle.Related related(UUID id) {
        try {
            Publication other = publications.get(id);
            return other.state() == PublicationState.PUBLISHED
                    ? new PublicArticle.Related(other.slug(), other.titleVi(), other.titleEn(), other.publishedAt())
                    : null;
        } catch (Refusal hidden) {
            return null;
        }
    }

    private String picture(PublicArticle.Photo photo) {
        byte[] bytes = attachments.scaledPhoto(photo.sha256(), ArticleWriter.WIDTHS.get(1));
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
