package vn.gnbv.movement;

import java.util.UUID;

/**
 * What moved in one commune between a round and its previous one.
 *
 * @param unitId the commune on the day of the round; null for all together, among whose units nothing moves
 * @param householdsBefore households of any status in the previous round
 * @param households in this one
 */
public record UnitFlow(UUID unitId, long householdsBefore, long households, MovementFlow poor, MovementFlow nearPoor) {
    /** The same under the name of a unit. */
    public UnitFlow of(UUID unit) {
        return new UnitFlow(unit, householdsBefore, households, poor, nearPoor);
    }
}
