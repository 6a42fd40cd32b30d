package vn.gnbv.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.gnbv.report.document.Document.Language;

/**
 * All that a report is written from, as of one day and one seal block. The report adds nothing to it: where something is
 * missing here, it says that there is no data.
 *
 * @param asOf the cut-off day, up to which facts count
 * @param block the seal block up to which recorded facts count
 * @param seal how that block is sealed; null where it is not
 * @param syntheticIncluded whether generated figures are among the figures; they are marked wherever they stand
 * @param draftedOn the day that a draft bears; null for the report that is issued
 * @param tables rows that break those of the sheet down further; a code begins with the table: B7.2 is for Table 7
 */
public record ReportSource(
        Evaluation evaluation,
        LocalDate asOf,
        long block,
        Seal seal,
        boolean syntheticIncluded,
        LocalDate draftedOn,
        List<Member> team,
        List<Term> terms,
        List<SteeringDocument> documents,
        List<Visit> visits,
        List<Finding> findings,
        List<Recommendation> recommendations,
        List<Need> needs,
        List<Rating> ratings,
        List<Photo> photos,
        List<Communes> communes,
        List<ChangedUnit> changedUnits,
        List<SheetRow> sheet,
        List<SheetRow> tables) {

    public ReportSource {
        team = List.copyOf(team);
        terms = List.copyOf(terms);
        documents = List.copyOf(documents);
        visits = List.copyOf(visits);
        findings = List.copyOf(findings);
        recommendations = List.copyOf(recommendations);
        needs = List.copyOf(needs);
        ratings = List.copyOf(ratings);
        photos = List.copyOf(photos);
        communes = List.copyOf(communes);
        changedUnits = List.copyOf(changedUnits);
        sheet = List.copyOf(sheet);
        tables = List.copyOf(tables);
    }

    /** What proves later that the records were these: hash, signature and fingerprint of the key, hexadecimal. */
    public record Seal(String hash, String signature, String keyId) {}

    /** A text in both languages; where one is missing the other stands for it. */
    public record Text(String vi, String en) {

        public static final Text NONE = new Text("", "");

        public Text {
            vi = vi == null ? "" : vi.strip();
            en = en == null ? "" : en.strip();
        }

        public static Text same(String text) {
            return new Text(text, text);
        }

        public String in(Language language) {
            String asked = language == Language.VI ? vi : en;
            String other = language == Language.VI ? en : vi;
            return asked.isEmpty() ? other : asked;
        }

        public boolean isEmpty() {
            return vi.isEmpty() && en.isEmpty();
        }
    }

    public enum Area {
        P30A,
        P135,
        OUTSIDE
    }

    /** Columns of the sheet: the area types, what is not divided by area, the whole. */
    public enum Place {
        P30A,
        P135,
        OUTSIDE,
        NOT_BY_AREA,
        ALL
    }

    public enum Theme {
        RESULTS,
        PRODUCTION,
        MONEY,
        TARGETING,
        PARTICIPATION,
        POLICIES,
        LESSONS,
        CAPACITY
    }

    /** How the columns of a row are cut: by place, by project line, or not at all. */
    public enum Cut {
        PLACE,
        LINE,
        NONE
    }

    public enum Level {
        CENTRAL,
        PROVINCE,
        DISTRICT,
        COMMUNE,
        GROUP,
        HOUSEHOLD
    }

    /** What the head of the report says; {@code number} and {@code dated} are null until the registry gives them. */
    public record Evaluation(
            String code,
            Text title,
            Text program,
            Text unit,
            LocalDate periodFrom,
            LocalDate periodTo,
            LocalDate cutOffOn,
            String decision,
            Text agencyAbove,
            Text agency,
            String abbreviation,
            String number,
            String place,
            LocalDate dated,
            Text signerTitle,
            String signerName,
            List<String> recipients,
            Text legalGrounds) {
        public Evaluation {
            recipients = List.copyOf(recipients);
        }
    }

    public record Member(String name, boolean lead, Text position) {}

    public record Term(Theme theme, Text question) {}

    /**
     * @param areas area types of the place; several for a district or the province
     * @param dateUnverified the day is not given by a source
     * @param participants how many were met, by group
     */
    public record Visit(
            String id,
            Text title,
            Text unit,
            Level level,
            Set<Area> areas,
            LocalDate visitedOn,
            boolean dateUnverified,
            boolean sampled,
            Text selectionReason,
            Text minutes,
            List<Participants> participants,
            boolean synthetic) {
        public Visit {
            areas = Set.copyOf(areas);
            participants = List.copyOf(participants);
        }

        public int persons() {
            return participants.stream().mapToInt(Participants::persons).sum();
        }
    }

    public enum Group {
        OFFICERS_PROVINCE,
        OFFICERS_DISTRICT,
        OFFICERS_COMMUNE,
        POOR,
        NEAR_POOR,
        ESCAPED,
        WOMEN,
        ETHNIC_MINORITY,
        COOPERATIVE,
        ENTERPRISE,
        OTHER
    }

    public record Participants(Group group, int persons) {}

    public enum FindingKind {
        ACHIEVEMENT,
        LIMITATION,
        OBSTACLE,
        CAUSE,
        LESSON
    }

    public enum EvidenceKind {
        VISIT,
        MINUTES,
        PHOTO,
        DOCUMENT,
        RESPONSE,
        FIGURE
    }

    /**
     * @param what title of the visit, caption of the photo, citation of the document, key of the cell
     * @param day of the visit; null for what has none
     */
    public record Evidence(EvidenceKind kind, Text what, LocalDate day) {}

    public enum CauseNature {
        OBJECTIVE,
        SUBJECTIVE
    }

    /**
     * @param unvisited area types of the finding in which no site was visited
     * @param unverified area types of the finding whose visited sites rest on unverified designations only
     * @param causes codes of the findings that are causes of this one
     */
    public record Finding(
            String code,
            FindingKind kind,
            CauseNature nature,
            Theme theme,
            Set<Area> areas,
            Set<Area> unvisited,
            Set<Area> unverified,
            Level level,
            Text title,
            Text text,
            List<Evidence> evidence,
            List<String> causes,
            boolean agreed,
            boolean synthetic) {
        /** Whether it cites a cell of this row of the sheet. */
        public boolean cites(String rowCode) {
            return evidence.stream()
                    .anyMatch(it ->
                            it.kind() == EvidenceKind.FIGURE && it.what().vi().startsWith(rowCode + "."));
        }

        public Finding {
            areas = Set.copyOf(areas);
            unvisited = Set.copyOf(unvisited);
            unverified = Set.copyOf(unverified);
            evidence = List.copyOf(evidence);
            causes = List.copyOf(causes);
        }
    }

    public enum Status {
        OPEN,
        ACCEPTED,
        REJECTED,
        IN_PROGRESS,
        DONE,
        CLOSED
    }

    public record Recommendation(
            String code,
            boolean upward,
            Level level,
            Text addressee,
            Set<Area> areas,
            LocalDate horizonFrom,
            LocalDate horizonTo,
            Text title,
            Text text,
            LocalDate dueOn,
            Status status,
            Text response,
            LocalDate respondedOn,
            List<String> findings,
            boolean synthetic) {
        public Recommendation {
            areas = Set.copyOf(areas);
            findings = List.copyOf(findings);
        }
    }

    /** @param reachedOn day on which the communes had it; null where nobody said */
    public record SteeringDocument(
            String number, Text title, String issuer, LocalDate issuedOn, LocalDate reachedOn, String citation) {}

    public record Need(
            Text topic, Level level, Set<Area> areas, Integer mentions, Integer priority, boolean synthetic) {
        public Need {
            areas = Set.copyOf(areas);
        }
    }

    public enum Criterion {
        RELEVANCE,
        COHERENCE,
        EFFECTIVENESS,
        EFFICIENCY,
        IMPACT,
        SUSTAINABILITY
    }

    /** @param score from 1 (lowest) to 6 */
    public record Rating(Criterion criterion, int score, Text reason, boolean synthetic) {}

    /** A photo with consent; others never come here. Without bytes where the report cannot carry it. */
    public record Photo(byte[] bytes, Text caption) {
        public Photo {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Photo that
                    && java.util.Arrays.equals(bytes, that.bytes)
                    && caption.equals(that.caption);
        }

        @Override
        public int hashCode() {
            return 31 * java.util.Arrays.hashCode(bytes) + caption.hashCode();
        }

        @Override
        public String toString() {
            return "Photo[" + caption + "]";
        }
    }

    /** How many communes are of an area type at the cut-off. */
    public record Communes(Area area, int count, boolean unverified) {}

    /** A commune whose area type at the first day differs from that at the cut-off. */
    public record ChangedUnit(String name, Area from, Area to) {}

    public enum State {
        VALUE,
        NO_DATA,
        NOT_APPLICABLE
    }

    public enum Provenance {
        REAL,
        SYNTHETIC,
        MIXED,
        PUBLISHED
    }

    public enum Qualifier {
        EQ,
        GT,
        LT,
        APPROX
    }

    /**
     * One number: its key names it in the sheet and leads to its rows.
     *
     * @param citations who says so: published sources, decisions, reports of the rows behind
     */
    public record Figure(
            String key,
            Place column,
            State state,
            BigDecimal value,
            BigDecimal numerator,
            BigDecimal denominator,
            Provenance provenance,
            Qualifier qualifier,
            boolean unverified,
            long sourceCount,
            List<String> citations) {
        public Figure {
            citations = List.copyOf(citations);
        }
    }

    /** How a measure is printed: its value divided by {@code scale}, in {@code unit}, with at most {@code decimals}. */
    public record Measure(
            String key,
            Text title,
            Text unit,
            BigDecimal scale,
            int decimals,
            boolean fullYearPlan,
            List<Figure> figures) {
        public Measure {
            figures = List.copyOf(figures);
        }
    }

    public record SheetRow(String code, Theme theme, Text title, Cut cut, List<Measure> measures) {
        public SheetRow {
            measures = List.copyOf(measures);
        }
    }
}
