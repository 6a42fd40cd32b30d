package vn.gnbv.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gnbv.store.Records;

/** Puts the lines of a program under each other. */
@ApplicationScoped
class ProgramTrees {
    private final ProgramStore store;
    private final Records records;

    @Inject
    ProgramTrees(ProgramStore store, Records records) {
        this.store = store;
        this.records = records;
    }

    ProgramTree tree(UUID programId, UUID unitId) {
        Program program = records.get(ProgramStore.PROGRAMS, programId);
        List<ProgramStore.TreeLine> lines = store.treeLines(programId, unitId);
        Map<UUID, List<ProgramTree.Node>> below = lines.stream()
                .filter(line -> line.subProjectId() != null)
                .collect(Collectors.groupingBy(
                        ProgramStore.TreeLine::projectId,
                        Collectors.mapping(line -> node(line, List.of()), Collectors.toList())));
        List<ProgramTree.Node> projects = lines.stream()
                .filter(line -> line.subProjectId() == null)
                .map(line -> node(line, below.getOrDefault(line.id(), List.of())))
                .toList();
        Map<UUID, Agency> agencies = new HashMap<>();
        store.agencies().forEach(agency -> agencies.put(agency.id(), agency));
        List<Agency> leads = withSuccessors(
                Stream.concat(
                        Stream.of(program.leadAgencyId()), lines.stream().map(ProgramStore.TreeLine::leadAgencyId)),
                agencies);
        return new ProgramTree(program, agencies.get(program.leadAgencyId()), unitId, projects, leads);
    }

    private static List<Agency> withSuccessors(Stream<UUID> leads, Map<UUID, Agency> agencies) {
        Set<UUID> named = leads.filter(Objects::nonNull).collect(Collectors.toSet());
        boolean grown = true;
        while (grown) {
            grown = named.addAll(named.stream()
                    .map(agencies::get)
                    .map(Agency::successorId)
                    .filter(Objects::nonNull)
                    .toList());
        }
        return agencies.values().stream()
                .filter(agency -> named.contains(agency.id()))
                .sorted(java.util.Comparator.comparing(Agency::code))
                .toList();
    }

    private static ProgramTree.Node node(ProgramStore.TreeLine line, List<ProgramTree.Node> below) {
        return new ProgramTree.Node(
                line.id(),
                line.projectId(),
                line.subProjectId(),
                line.code(),
                line.titleVi(),
                line.titleEn(),
                line.areaType(),
                line.capitalType(),
                line.leadAgencyId(),
                line.legalBasis(),
                line.evidence(),
                line.exclusionReason() != null,
                line.exclusionReason(),
                below);
    }
}
