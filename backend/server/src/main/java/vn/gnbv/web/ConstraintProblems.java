package vn.gnbv.web;

import java.util.Map;
import vn.gnbv.kernel.Problem;

/** What a feature calls the database's refusals: one named problem for each of its constraints. */
public interface ConstraintProblems {
    /** From the name of a constraint, or the name that a trigger gives, to the refusal. */
    Map<String, Problem> byConstraint();
}
