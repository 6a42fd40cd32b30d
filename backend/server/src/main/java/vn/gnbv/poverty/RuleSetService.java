package vn.gnbv.poverty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.kernel.Days;
import vn.gnbv.kernel.FieldProblem;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.Records;

/** Drafts of rule sets, how they are tried and put in force, and classification by one of them. */
@ApplicationScoped
public class RuleSetService {
    private static final int MOST_PROBLEMS = 100;
    private static final int NAMED_FAILURES = 3;

    private final RuleSetStore store;
    private final Records records;
    private final CurrentCaller current;
    private final ObjectMapper json;

    @Inject
    public RuleSetService(RuleSetStore store, Records records, CurrentCaller current, ObjectMapper json) {
        this.store = store;
        this.records = records;
        this.current = current;
        this.json = json;
    }

    void fill(RuleSetEntity entity, RuleSetInput input) {
        List<FieldProblem> problems = RuleSetRules.problems(input, current.language());
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        entity.code = input.code();
        entity.titleVi = input.titleVi();
        entity.titleEn = input.titleEn();
        entity.unitId = input.unitId();
        entity.baseId = input.baseId();
        entity.validFrom = input.validFrom();
        entity.validTo = input.validTo();
        entity.legalBasis = input.legalBasis();
        entity.evidence = input.evidence();
        entity.logic = input.logic();
        entity.minDeprivations = input.minDeprivations();
        entity.pointsPerDeprivation = input.pointsPerDeprivation();
        entity.lines = text(input.lines());
        entity.indicators = text(input.indicators());
    }

    /** A case must be one that its rule set can classify. */
    void fillCase(RuleSetCaseEntity entity, RuleSetCaseInput input) {
        RuleSet ruleSet = records.get(RuleSetStore.RULE_SETS, entity.ruleSetId);
        List<FieldProblem> problems =
                new Classifier(ruleSet).problems(input.household(), "/household", current.language());
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        entity.title = input.title();
        entity.household = text(input.household());
        entity.expectedStatus = input.expectedStatus();
        entity.expectedKind = input.expectedKind();
        entity.source = input.source();
    }

    /** Tries all cases of a rule set; those that do not hold come first. */
    RuleSetTrial trial(UUID ruleSetId) {
        RuleSet ruleSet = records.get(RuleSetStore.RULE_SETS, ruleSetId);
        Classifier classifier = new Classifier(ruleSet);
        List<RuleSetCaseResult> results = store.allCases(ruleSetId).stream()
                .map(one -> tried(classifier, one))
                .sorted(Comparator.comparing(RuleSetCaseResult::holds))
                .toList();
        int held = (int) results.stream().filter(RuleSetCaseResult::holds).count();
        return new RuleSetTrial(ruleSetId, ruleSet.version(), held, results.size() - held, results);
    }

    private RuleSetCaseResult tried(Classifier classifier, RuleSetCase one) {
        List<FieldProblem> problems = classifier.problems(one.household(), "/household", current.language());
        if (!problems.isEmpty()) {
            return new RuleSetCaseResult(one, null, problems, false);
        }
        Classification result = classifier.classify(one.household());
        boolean holds = result.status() == one.expectedStatus() && result.kind() == one.expectedKind();
        return new RuleSetCaseResult(one, result, List.of(), holds);
    }

    /** Puts a rule set in force, if every one of its cases holds. */
    Records.Created<RuleSetEnactment> enact(UUID ruleSetId, RuleSetEnactmentInput input) {
        store.lock(ruleSetId);
        RuleSetTrial trial = trial(ruleSetId);
        if (trial.failed() > 0) {
            String titles = trial.results().stream()
                    .filter(result -> !result.holds())
                    .limit(NAMED_FAILURES)
                    .map(result -> result.tried().title())
                    .collect(Collectors.joining("; "));
            throw new Refusal(RuleSetError.CASES_FAIL, trial.failed(), titles);
        }
        if (trial.held() == 0) {
            throw new Refusal(RuleSetError.CASES_MISSING);
        }
        String name = current.caller().name();
        return records.create(
                RuleSetStore.ENACTMENTS,
                input.id(),
                input,
                () -> new RuleSetEnactmentEntity(ruleSetId, trial.held(), name),
                RuleSetEnactmentEntity::fill);
    }

    /**
     * Classifies one household by a rule set.
     *
     * @param pointer of the household in what was sent, for what is wrong with it
     */
    public Classification classified(UUID ruleSetId, ClassifiedHousehold household, String pointer) {
        Classifier classifier = new Classifier(records.get(RuleSetStore.RULE_SETS, ruleSetId));
        List<FieldProblem> problems = classifier.problems(household, pointer, current.language());
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return classifier.classify(household);
    }

    /** The rule set, if there is one. */
    public RuleSet get(UUID id) {
        return records.get(RuleSetStore.RULE_SETS, id);
    }

    /** A rule set that classifies one household after another. */
    @FunctionalInterface
    public interface Standard {
        /** Empty where the household cannot be classified by it. */
        Optional<Classification> classify(ClassifiedHousehold household);
    }

    public Standard standard(UUID ruleSetId) {
        Classifier classifier = new Classifier(records.get(RuleSetStore.RULE_SETS, ruleSetId));
        return household ->
                classifier.problems(household, "", current.language()).isEmpty()
                        ? Optional.of(classifier.classify(household))
                        : Optional.empty();
    }

    /** Classifies households and stores nothing. */
    ClassificationAnswer classify(ClassificationInput input) {
        RuleSet ruleSet = input.ruleSetId() != null
                ? records.get(RuleSetStore.RULE_SETS, input.ruleSetId())
                : inForce(input.on(), input.unitId());
        Classifier classifier = new Classifier(ruleSet);
        List<FieldProblem> problems = new ArrayList<>();
        for (int index = 0; index < input.households().size() && problems.size() < MOST_PROBLEMS; index++) {
            problems.addAll(
                    classifier.problems(input.households().get(index), "/households/" + index, current.language()));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return new ClassificationAnswer(
                ruleSet.id(),
                ruleSet.code(),
                ruleSet.version(),
                ruleSet.state(),
                ruleSet.legalBasis(),
                input.households().stream().map(classifier::classify).toList());
    }

    private RuleSet inForce(LocalDate asked, UUID unitId) {
        return inForceOn(Objects.requireNonNullElseGet(asked, Days::today), unitId);
    }

    /**
     * The rule set in force on a day: that of the province in which the unit lies, else the national one.
     *
     * @param unitId null for the national one
     */
    public RuleSet inForceOn(LocalDate day, UUID unitId) {
        return store.inForce(day, unitId).orElseThrow(() -> new Refusal(RuleSetError.NO_RULE_SET, day.toString()));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
