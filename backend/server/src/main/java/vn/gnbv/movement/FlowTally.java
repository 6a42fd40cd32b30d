package vn.gnbv.movement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.movement.MovementStore.Flow;
import vn.gnbv.poverty.PovertyStatus;

/** Adds up flows of one unit. */
final class FlowTally {
    private final Status poor = new Status(PovertyStatus.POOR);
    private final Status nearPoor = new Status(PovertyStatus.NEAR_POOR);
    private long householdsBefore;
    private long households;

    private FlowTally() {}

    /** Of each commune that is known, and last of all together. */
    static List<UnitFlow> of(List<Flow> flows) {
        FlowTally all = new FlowTally();
        Map<String, FlowTally> communes = new LinkedHashMap<>();
        for (Flow flow : flows) {
            all.add(flow, true, true);
            boolean stays = flow.keyBefore() != null && flow.keyBefore().equals(flow.keyAfter());
            if (flow.keyBefore() != null) {
                communes.computeIfAbsent(flow.keyBefore(), key -> new FlowTally())
                        .add(flow, true, stays);
            }
            if (flow.keyAfter() != null && !stays) {
                communes.computeIfAbsent(flow.keyAfter(), key -> new FlowTally())
                        .add(flow, false, true);
            }
        }
        List<UnitFlow> units = new ArrayList<>();
        communes.forEach((key, tally) -> {
            if (!key.isEmpty()) {
                units.add(tally.answer(UUID.fromString(key)));
            }
        });
        units.add(all.answer(null));
        return units;
    }

    /**
     * @param wasHere whether the households were in the unit, if they were anywhere
     * @param isHere whether they are
     */
    private void add(Flow flow, boolean wasHere, boolean isHere) {
        PovertyStatus before = wasHere ? flow.before() : null;
        PovertyStatus after = isHere ? flow.after() : null;
        if (flow.counted()) {
            householdsBefore += before == null ? 0 : flow.households();
            households += after == null ? 0 : flow.households();
        }
        poor.add(flow.counted(), before, after, flow.households());
        nearPoor.add(flow.counted(), before, after, flow.households());
    }

    private UnitFlow answer(UUID unitId) {
        return new UnitFlow(unitId, householdsBefore, households, poor.flow(), nearPoor.flow());
    }

    private static final class Status {
        private final PovertyStatus status;
        private long start;
        private long exits;
        private long entries;
        private long end;

        Status(PovertyStatus status) {
            this.status = status;
        }

        void add(boolean counted, PovertyStatus before, PovertyStatus after, long households) {
            if (counted) {
                start += before == status ? households : 0;
                end += after == status ? households : 0;
            } else if (before != after) {
                exits += before == status ? households : 0;
                entries += after == status ? households : 0;
            }
        }

        MovementFlow flow() {
            return new MovementFlow(start, exits, entries, end);
        }
    }
}
