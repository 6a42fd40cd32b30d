package vn.gnbv.kernel;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The caller's fault, by name: carries what the answer needs, in either language. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient Object[] arguments;
    private final transient List<FieldProblem> errors;
    private final transient Map<String, Object> properties = new LinkedHashMap<>();

    public Refusal(Problem problem, Object... arguments) {
        this(problem, List.of(), arguments);
    }

    /** Invalid input: one error for each place. */
    public static Refusal invalid(List<FieldProblem> errors) {
        return new Refusal(CommonError.INVALID, errors, errors.size());
    }

    /** Invalid input at one place. */
    public static Refusal at(String pointer, Problem problem, Language language, Object... arguments) {
        return new Refusal(
                problem,
                List.of(new FieldProblem(pointer, problem.code(), text(problem, language, arguments))),
                arguments);
    }

    private Refusal(Problem problem, List<FieldProblem> errors, Object... arguments) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.arguments = arguments;
        this.errors = List.copyOf(errors);
    }

    /** An argument of a message that reads differently in each language. */
    public record Words(String vietnamese, String english) {}

    /** Adds a machine-readable member to the answer, such as the first day that would be negative. */
    public Refusal with(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    public Problem problem() {
        return problem;
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    public Map<String, Object> properties() {
        return properties;
    }

    public String detail(Language language) {
        return text(problem, language, arguments);
    }

    private static String text(Problem problem, Language language, Object... arguments) {
        String pattern =
                language.choose(problem.vietnamese(), problem.english()).replace("'", "''");
        Object[] spoken = Arrays.stream(arguments)
                .map(argument -> argument instanceof Words words
                        ? language.choose(words.vietnamese(), words.english())
                        : argument)
                .toArray();
        return new MessageFormat(pattern, Locale.forLanguageTag(language.tag())).format(spoken);
    }
}
