package vn.gnbv.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.gnbv.audit.Moment;
import vn.gnbv.audit.Moments;
import vn.gnbv.audit.SealedBlock;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.report.ReportSource.Area;
import vn.gnbv.report.ReportSource.CauseNature;
import vn.gnbv.report.ReportSource.Criterion;
import vn.gnbv.report.ReportSource.Evidence;
import vn.gnbv.report.ReportSource.EvidenceKind;
import vn.gnbv.report.ReportSource.Finding;
import vn.gnbv.report.ReportSource.FindingKind;
import vn.gnbv.report.ReportSource.Group;
import vn.gnbv.report.ReportSource.Level;
import vn.gnbv.report.ReportSource.Member;
import vn.gnbv.report.ReportSource.Need;
import vn.gnbv.report.ReportSource.Participants;
import vn.gnbv.report.ReportSource.Rating;
import vn.gnbv.report.ReportSource.Recommendation;
import vn.gnbv.report.ReportSource.Status;
import vn.gnbv.report.ReportSource.SteeringDocument;
import vn.gnbv.report.ReportSource.Term;
import vn.gnbv.report.ReportSource.Text;
import vn.gnbv.report.ReportSource.Theme;
import vn.gnbv.report.ReportSource.Visit;

/** Reads the source of a report: the evaluation with its parts and its sheet, at one moment. */
@ApplicationScoped
class SourceReader {
    private final ReportStore store;
    private final SheetReader sheets;
    private final PhotoFiles photoFiles;
    private final Moments moments;

    @Inject
    SourceReader(ReportStore store, SheetReader sheets, PhotoFiles photoFiles, Moments moments) {
        this.store = store;
        this.sheets = sheets;
        this.photoFiles = photoFiles;
        this.moments = moments;
    }

    private static ReportSource.Seal seal(SealedBlock block) {
        HexFormat hex = HexFormat.of();
        return new ReportSource.Seal(hex.formatHex(block.hash()), hex.formatHex(block.signature()), block.keyId());
    }

    /** @param draftedOn null for the report that is issued */
    ReportSource read(UUID evaluationId, Moment moment, LocalDate draftedOn) {
        ReportStore.Header header =
                store.header(evaluationId, moment).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        List<ReportStore.Visit> visits = store.visits(evaluationId, moment);
        SheetReader.Sheet sheet = sheets.read(evaluationId, moment);
        return new ReportSource(
                evaluation(header),
                moment.asOf(),
                moment.block().number(),
                moments.awaitSealed(moment.block()).map(SourceReader::seal).orElse(null),
                !moment.syntheticExcluded(),
                draftedOn,
                store.team(evaluationId, moment).stream()
                        .map(it -> new Member(it.name(), it.role().equals("LEAD"), new Text(it.positionVi(), "")))
                        .toList(),
                store.terms(evaluationId, moment).stream()
                        .map(it -> new Term(Theme.valueOf(it.theme()), new Text(it.questionVi(), it.questionEn())))
                        .sorted((a, b) -> a.theme().compareTo(b.theme()))
                        .toList(),
                store.documents(evaluationId, moment).stream()
                        .map(it -> new SteeringDocument(
                                it.number(),
                                new Text(it.titleVi(), it.titleEn()),
                                it.issuer(),
                                it.issuedOn(),
                                it.reachedOn(),
                                it.citation()))
                        .toList(),
                visits.stream().map(SourceReader::visit).toList(),
                findings(evaluationId, moment, visits),
                store.recommendations(evaluationId, moment).stream()
                        .map(SourceReader::recommendation)
                        .toList(),
                store.needs(evaluationId, moment).stream()
                        .map(it -> new Need(
                                new Text(it.topicVi(), it.topicEn()),
                                Level.valueOf(it.officerLevel()),
                                areas(it.areaTypes()),
                                it.mentions(),
                                it.priority(),
                                it.synthetic()))
                        .toList(),
                store.ratings(evaluationId, moment).stream()
                        .map(it -> new Rating(
                                Criterion.valueOf(it.criterion()),
                                it.score(),
                                new Text(it.reasonVi(), it.reasonEn()),
                                it.synthetic()))
                        .toList(),
                photoFiles.read(store.photos(evaluationId, moment)),
                sheet.communes(),
                sheet.changedUnits(),
                sheet.rows(),
                sheet.tables());
    }

    private static ReportSource.Evaluation evaluation(ReportStore.Header it) {
        return new ReportSource.Evaluation(
                it.code(),
                new Text(it.titleVi(), it.titleEn()),
                new Text(it.programVi(), it.programEn()),
                unit(it.unitName(), it.unitKind()),
                it.periodFrom(),
                it.periodTo(),
                it.cutOffOn(),
                it.decision(),
                new Text(it.agencyAboveVi(), it.agencyAboveEn()),
                new Text(it.agencyVi(), it.agencyEn()),
                it.agencyAbbreviation() == null ? "" : it.agencyAbbreviation(),
                it.reportNumber(),
                it.reportPlace() == null ? withoutKind(it.unitName()) : it.reportPlace(),
                it.reportDate(),
                new Text(it.signerTitleVi(), it.signerTitleEn()),
                it.signerName(),
                it.recipientsVi() == null
                        ? List.of()
                        : it.recipientsVi()
                                .lines()
                                .filter(line -> !line.isBlank())
                                .toList(),
                new Text(it.legalGroundsVi(), it.legalGroundsEn()));
    }

    /** 'Tỉnh Kon Tum' is 'tỉnh Kon Tum' within a sentence and 'Kon Tum province' in English. */
    private static Text unit(String name, String kind) {
        String within = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return new Text(within, kind.equals("TINH") ? withoutKind(name) + " province" : name);
    }

    private static String withoutKind(String unitName) {
        return unitName.startsWith("Tỉnh ") ? unitName.substring("Tỉnh ".length()) : unitName;
    }

    private static Set<Area> areas(List<String> names) {
        return names.stream().map(Area::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Area.class)));
    }

    private static Visit visit(ReportStore.Visit it) {
        return new Visit(
                it.id().toString(),
                new Text(it.titleVi(), it.titleEn()),
                Text.same(it.unitName()),
                Level.valueOf(it.level()),
                it.areaType() == null ? Set.of() : Set.of(Area.valueOf(it.areaType())),
                it.visitedOn(),
                it.visitedOnEvidence().equals("UNVERIFIED"),
                it.selection().equals("SAMPLED"),
                new Text(it.selectionReason(), ""),
                new Text(it.minutesVi(), it.minutesEn()),
                it.participants().stream()
                        .map(group -> new Participants(Group.valueOf(group.group()), group.persons()))
                        .toList(),
                it.synthetic());
    }

    private List<Finding> findings(UUID evaluationId, Moment moment, List<ReportStore.Visit> visits) {
        Set<Area> visited = EnumSet.noneOf(Area.class);
        Set<Area> surely = EnumSet.noneOf(Area.class);
        for (ReportStore.Visit visit : visits) {
            if (visit.areaType() != null) {
                visited.add(Area.valueOf(visit.areaType()));
                if (Boolean.TRUE.equals(visit.areaVerified())) {
                    surely.add(Area.valueOf(visit.areaType()));
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (ReportStore.Finding it : store.findings(evaluationId, moment)) {
            Set<Area> areas = areas(it.areaTypes());
            Set<Area> unvisited = EnumSet.copyOf(areas);
            unvisited.removeAll(visited);
            Set<Area> unverified = EnumSet.copyOf(areas);
            unverified.retainAll(visited);
            unverified.removeAll(surely);
            findings.add(new Finding(
                    it.code(),
                    FindingKind.valueOf(it.kind()),
                    it.causeNature() == null ? null : CauseNature.valueOf(it.causeNature()),
                    Theme.valueOf(it.theme()),
                    areas,
                    unvisited,
                    unverified,
                    Level.valueOf(it.level()),
                    new Text(it.titleVi(), it.titleEn()),
                    new Text(it.textVi(), it.textEn()),
                    it.evidence().stream()
                            .map(piece -> new Evidence(
                                    EvidenceKind.valueOf(piece.kind()),
                                    new Text(piece.whatVi(), piece.whatEn()),
                                    piece.day()))
                            .toList(),
                    it.causes(),
                    it.status().equals("AGREED"),
                    it.synthetic()));
        }
        return findings;
    }

    private static Recommendation recommendation(ReportStore.Recommendation it) {
        return new Recommendation(
                it.code(),
                it.upward(),
                Level.valueOf(it.addresseeLevel()),
                new Text(it.addresseeVi(), it.addresseeEn()),
                areas(it.areaTypes()),
                it.horizonFrom(),
                it.horizonTo(),
                new Text(it.titleVi(), it.titleEn()),
                new Text(it.textVi(), it.textEn()),
                it.dueOn(),
                Status.valueOf(it.status()),
                new Text(it.responseVi(), ""),
                it.respondedOn(),
                it.findings(),
                it.synthetic());
    }
}
