package vn.gnbv.budget;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.gnbv.audit.Moment;

/** The address under which the entries of a figure are listed: the figure's own filters, day and block. */
final class EntriesLink {
    private final Map<String, String> parameters;

    private EntriesLink(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    static EntriesLink of(LineFilter filter, Moment moment) {
        return new EntriesLink(Map.of())
                .with("programId", filter.programId)
                .with("projectId", filter.projectId)
                .with("subProjectId", filter.subProjectId)
                .with("fiscalYear", filter.fiscalYear)
                .with("fundingSource", filter.fundingSource)
                .with("capitalType", filter.capitalType)
                .with("unitId", filter.unitId)
                .with("holderId", filter.holderId)
                .with("asOf", moment.asOf())
                .with("knownAt", moment.block().number())
                .with("synthetic", moment.syntheticExcluded() ? moment.synthetic() : null);
    }

    /** The same with one parameter more, or narrower; null leaves it as it is. Values are ids, numbers, days and constants. */
    EntriesLink with(String name, Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value.toString());
        return new EntriesLink(more);
    }

    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&", "/api/v1/entries?", ""));
    }
}
