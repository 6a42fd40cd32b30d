package vn.gnbv.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Ids;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.kernel.Sha256;

/** Records changes of units: ends the old rows the day before, begins the new ones, and links them. */
@ApplicationScoped
class UnitChanges {
    private final UnitChangeStore store;
    private final CurrentCaller current;
    private final ObjectMapper json;

    @Inject
    UnitChanges(UnitChangeStore store, CurrentCaller current, ObjectMapper json) {
        this.store = store;
        this.current = current;
        this.json = json;
    }

    /** Id of a change, and whether it was recorded just now or by the same caller before. */
    record Recorded(UUID id, boolean anew) {}

    /** A change in the making: who ends, who goes on, who begins. */
    private record Plan(
            UnitChangeInput input,
            Map<UUID, AdministrativeUnitEntity> predecessors,
            Map<UUID, UnitChangeInput.Successor> successors) {
        LocalDate day() {
            return input.effectiveOn();
        }

        boolean livesOn(UUID predecessorId) {
            return input.kind() == UnitChangeKind.REPARENT || successors.containsKey(predecessorId);
        }

        Set<UUID> ending() {
            return predecessors.keySet().stream().filter(unit -> !livesOn(unit)).collect(Collectors.toSet());
        }
    }

    /** Records a change; one with the same id and content that the same caller recorded before is left as it is. */
    Recorded record(UUID unitId, UnitChangeInput input) {
        String hash = hash(unitId, input);
        Optional<UnitChangeStore.Sent> before = input.id() == null ? Optional.empty() : store.sent(input.id());
        if (before.isPresent()) {
            UnitChangeStore.Sent sent = before.get();
            if (current.caller().id().equals(sent.recordedBy()) && hash.equals(sent.bodyHash())) {
                return new Recorded(input.id(), false);
            }
            throw new Refusal(CommonError.ID_TAKEN);
        }
        UUID id = carryOut(unitId, input);
        store.keepSent(id, hash);
        return new Recorded(id, true);
    }

    /** SHA-256 of what was sent about a unit. */
    private String hash(UUID unitId, UnitChangeInput input) {
        try {
            return Sha256.hex(unitId + json.writeValueAsString(input));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private UUID carryOut(UUID unitId, UnitChangeInput input) {
        Plan plan = plan(unitId, input);
        checkKind(plan);
        checkShares(plan);
        List<UnitParentEntity> children = children(plan);
        checkChildren(plan, children);
        List<Below> below =
                children.stream().map(link -> Below.of(link, plan.day())).toList();
        end(plan);
        children.forEach(link -> store.endLink(link, plan.day()));
        store.flush();
        begin(plan);
        store.flush();
        moveChildren(plan, below);
        return link(plan);
    }

    /** A unit that loses the one above it, and the days that it would still have lain under that one. */
    private record Below(UUID unitId, LocalDate firstDay, LocalDate lastDay) {
        static Below of(UnitParentEntity link, LocalDate day) {
            return new Below(link.unitId, link.validFrom.isAfter(day) ? link.validFrom : day, link.validTo);
        }
    }

    private Plan plan(UUID unitId, UnitChangeInput input) {
        Map<UUID, AdministrativeUnitEntity> predecessors = new LinkedHashMap<>();
        // In one order for everybody, so that two changes never wait for each other.
        SortedSet<UUID> named = new TreeSet<>(input.otherPredecessorIds());
        named.add(unitId);
        for (UUID id : named) {
            AdministrativeUnitEntity unit = store.unitForChange(id)
                    .orElseThrow(() -> new Refusal(CommonError.REFERENCE_NOT_FOUND, "otherPredecessorIds"));
            boolean standing = unit.validFrom.isBefore(input.effectiveOn()) && unit.validTo == null;
            if (!standing) {
                throw new Refusal(PlaceError.UNIT_NOT_STANDING, unit.name);
            }
            predecessors.put(id, unit);
        }
        Map<UUID, UnitChangeInput.Successor> successors = new LinkedHashMap<>();
        for (UnitChangeInput.Successor successor : input.successors()) {
            if (successor.unitId() == null && !successor.complete()) {
                throw new Refusal(PlaceError.SUCCESSOR_INCOMPLETE);
            }
            if (successor.unitId() == null) {
                UnitCorrections.check(successor.level(), successor.kind());
            } else {
                AdministrativeUnitEntity unit = store.unit(successor.unitId())
                        .orElseThrow(() -> new Refusal(CommonError.REFERENCE_NOT_FOUND, "successors"));
                if (!unit.validFrom.isBefore(input.effectiveOn()) || unit.validTo != null) {
                    throw new Refusal(PlaceError.UNIT_NOT_STANDING, unit.name);
                }
            }
            UUID id = successor.unitId() != null
                    ? successor.unitId()
                    : successor.id() != null ? successor.id() : Ids.next();
            if (successor.unitId() == null && store.unit(id).isPresent()) {
                throw new Refusal(CommonError.ID_TAKEN);
            }
            if (successors.put(id, successor) != null) {
                throw new Refusal(PlaceError.SUCCESSOR_TWICE);
            }
        }
        return new Plan(input, predecessors, successors);
    }

    private static void checkKind(Plan plan) {
        UnitChangeKind kind = plan.input().kind();
        int successors = plan.successors().size();
        switch (kind) {
            case CREATE -> throw new Refusal(PlaceError.CREATE_IS_NO_CHANGE);
            case MERGE -> {
                Set<UUID> together = new HashSet<>(plan.predecessors().keySet());
                plan.input().successors().stream()
                        .map(UnitChangeInput.Successor::unitId)
                        .filter(Objects::nonNull)
                        .forEach(together::add);
                require(successors >= 1 && together.size() >= 2, PlaceError.MERGE_NEEDS_SEVERAL);
            }
            case SPLIT -> require(plan.predecessors().size() == 1 && successors >= 2, PlaceError.SPLIT_NEEDS_SEVERAL);
            case RENAME, RELEVEL -> {
                require(
                        plan.predecessors().size() == 1
                                && successors == 1
                                && !plan.ending().isEmpty(),
                        PlaceError.ONE_SUCCESSOR);
                AdministrativeUnitEntity before =
                        plan.predecessors().values().iterator().next();
                UnitChangeInput.Successor after = plan.input().successors().getFirst();
                boolean sameRank = before.level == after.level() && before.kind == after.kind();
                require(sameRank == (kind == UnitChangeKind.RENAME), PlaceError.RANK_SAYS_OTHERWISE);
            }
            case REPARENT -> {
                require(successors == 0, PlaceError.NO_SUCCESSOR);
                require(plan.input().parentId() != null, PlaceError.PARENT_MISSING);
            }
            case ABOLISH -> require(successors == 0, PlaceError.NO_SUCCESSOR);
        }
    }

    private static void require(boolean holds, PlaceError otherwise) {
        if (!holds) {
            throw new Refusal(otherwise);
        }
    }

    /** Of one predecessor no more goes away than there was. */
    private static void checkShares(Plan plan) {
        Map<UUID, BigDecimal> given = new HashMap<>();
        for (UnitChangeInput.Successor successor : plan.input().successors()) {
            Set<UUID> seen = new HashSet<>();
            for (UnitChangeInput.Share share : successor.from()) {
                require(
                        plan.predecessors().containsKey(share.predecessorId()) && seen.add(share.predecessorId()),
                        PlaceError.NOT_A_PREDECESSOR);
                if (share.share() != null) {
                    BigDecimal sum = given.merge(share.predecessorId(), share.share(), BigDecimal::add);
                    require(sum.compareTo(BigDecimal.ONE) <= 0, PlaceError.SHARES_EXCEED_ONE);
                }
            }
        }
    }

    /** Links of units below those that end, and of those that are told to go elsewhere. */
    private List<UnitParentEntity> children(Plan plan) {
        Set<UUID> told = plan.input().successors().stream()
                .flatMap(successor -> successor.childIds().stream())
                .collect(Collectors.toSet());
        Set<UUID> ending = plan.ending();
        return store.childrenFrom(plan.predecessors().keySet(), plan.day()).stream()
                .filter(link -> ending.contains(link.parentId) || told.contains(link.unitId))
                .toList();
    }

    private static void checkChildren(Plan plan, List<UnitParentEntity> children) {
        Set<UUID> told = new HashSet<>();
        for (UnitChangeInput.Successor successor : plan.input().successors()) {
            for (UUID child : successor.childIds()) {
                require(told.add(child), PlaceError.NOT_A_CHILD);
            }
        }
        Set<UUID> found = children.stream().map(link -> link.unitId).collect(Collectors.toSet());
        require(found.containsAll(told), PlaceError.NOT_A_CHILD);
        boolean allFollow = plan.successors().size() == 1;
        require(allFollow || told.containsAll(found), PlaceError.CHILDREN_LEFT);
    }

    private void end(Plan plan) {
        for (UUID id : plan.ending()) {
            plan.predecessors().get(id).validTo = plan.day().minusDays(1);
            endOpenLinks(id, plan.day());
        }
        if (plan.input().kind() == UnitChangeKind.REPARENT) {
            plan.predecessors().keySet().forEach(id -> endOpenLinks(id, plan.day()));
        }
    }

    private void endOpenLinks(UUID unitId, LocalDate day) {
        store.parents(unitId).stream()
                .filter(link -> link.validTo == null || !link.validTo.isBefore(day))
                .forEach(link -> store.endLink(link, day));
    }

    private void begin(Plan plan) {
        Map<UUID, UUID> parents = new LinkedHashMap<>();
        plan.successors().forEach((id, successor) -> {
            if (successor.unitId() == null) {
                AdministrativeUnitEntity unit = new AdministrativeUnitEntity();
                unit.id = id;
                unit.code = successor.code();
                unit.level = successor.level();
                unit.kind = successor.kind();
                unit.name = successor.name();
                unit.validFrom = plan.day();
                unit.validFromEvidence = plan.input().evidence();
                store.persist(unit);
                if (successor.parentId() != null) {
                    parents.put(id, successor.parentId());
                }
            }
        });
        store.flush();
        parents.forEach((unit, parent) -> store.link(unit, parent, plan.day(), null));
        if (plan.input().kind() == UnitChangeKind.REPARENT) {
            plan.predecessors()
                    .keySet()
                    .forEach(unit -> store.link(unit, plan.input().parentId(), plan.day(), null));
        }
    }

    private void moveChildren(Plan plan, List<Below> below) {
        Map<UUID, UUID> goesTo = new HashMap<>();
        plan.successors().forEach((id, successor) -> successor.childIds().forEach(child -> goesTo.put(child, id)));
        UUID only = plan.successors().size() == 1
                ? plan.successors().keySet().iterator().next()
                : null;
        below.forEach(one ->
                store.link(one.unitId(), goesTo.getOrDefault(one.unitId(), only), one.firstDay(), one.lastDay()));
    }

    private UUID link(Plan plan) {
        UnitChangeEntity change = new UnitChangeEntity();
        change.id = plan.input().id() != null ? plan.input().id() : Ids.next();
        change.kind = plan.input().kind();
        change.effectiveOn = plan.day();
        change.decision = plan.input().decision();
        change.evidence = plan.input().evidence();
        change.note = plan.input().note();
        store.persist(change);
        store.flush();
        links(plan).forEach(link -> {
            link.id = Ids.next();
            link.changeId = change.id;
            store.persist(link);
        });
        store.flush();
        return change.id;
    }

    private static List<UnitChangeLinkEntity> links(Plan plan) {
        List<UnitChangeLinkEntity> links = new ArrayList<>();
        if (plan.successors().isEmpty()) {
            boolean stays = plan.input().kind() == UnitChangeKind.REPARENT;
            plan.predecessors().keySet().forEach(unit -> links.add(edge(unit, stays ? unit : null, null)));
            return links;
        }
        plan.successors().forEach((id, successor) -> {
            if (successor.from().isEmpty()) {
                plan.predecessors().keySet().forEach(unit -> links.add(edge(unit, id, null)));
            }
            successor.from().forEach(share -> links.add(edge(share.predecessorId(), id, share.share())));
        });
        return links;
    }

    private static UnitChangeLinkEntity edge(UUID predecessorId, UUID successorId, BigDecimal share) {
        UnitChangeLinkEntity edge = new UnitChangeLinkEntity();
        edge.predecessorId = predecessorId;
        edge.successorId = successorId;
        edge.share = share;
        return edge;
    }
}
