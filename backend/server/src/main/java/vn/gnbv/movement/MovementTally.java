package vn.gnbv.movement;

import java.util.function.ToLongFunction;
import vn.gnbv.movement.MovementStore.Change;
import vn.gnbv.movement.MovementStore.Counted;
import vn.gnbv.movement.PovertyMovement.StatusMovement;
import vn.gnbv.poverty.PovertyStatus;

/** Adds up the movement of one status in one unit. */
final class MovementTally {
    private final PovertyStatus status;
    private final PovertyStatus other;
    private final Count households = new Count();
    private final Count persons = new Count();

    private MovementTally(PovertyStatus status, PovertyStatus other) {
        this.status = status;
        this.other = other;
    }

    static MovementTally ofPoor() {
        return new MovementTally(PovertyStatus.POOR, PovertyStatus.NEAR_POOR);
    }

    static MovementTally ofNearPoor() {
        return new MovementTally(PovertyStatus.NEAR_POOR, PovertyStatus.POOR);
    }

    void add(Counted counted) {
        if (counted.status() != status) {
            return;
        }
        if (counted.later()) {
            households.end += counted.households();
            persons.end += counted.persons();
        } else {
            households.start += counted.households();
            persons.start += counted.persons();
        }
    }

    void add(Change change) {
        if (change.before() == status && change.after() == status) {
            persons.otherIncrease += change.joined();
            persons.otherDecrease += change.left();
        } else if (change.before() == status) {
            leave(households, change, Change::households);
            leave(persons, change, Change::personsBefore);
        } else if (change.after() == status) {
            come(households, change, Change::households);
            come(persons, change, Change::personsAfter);
        }
    }

    private void leave(Count count, Change change, ToLongFunction<Change> number) {
        long left = number.applyAsLong(change);
        if (change.after() == null) {
            count.otherDecrease += left;
        } else if (change.after() == other) {
            count.becameOther += left;
        } else {
            count.exceededLine += left;
        }
    }

    private void come(Count count, Change change, ToLongFunction<Change> number) {
        long came = number.applyAsLong(change);
        if (change.before() == null) {
            count.otherIncrease += came;
        } else if (change.before() == other) {
            count.otherBecame += came;
        } else if (status == PovertyStatus.POOR ? change.poorEarlier() : change.nearPoorEarlier()) {
            count.relapsed += came;
        } else {
            count.newlyArisen += came;
        }
    }

    StatusMovement movement() {
        return new StatusMovement(households.balance(), persons.balance());
    }

    private static final class Count {
        private long start;
        private long becameOther;
        private long exceededLine;
        private long otherDecrease;
        private long otherBecame;
        private long relapsed;
        private long newlyArisen;
        private long otherIncrease;
        private long end;

        MovementBalance balance() {
            return MovementBalance.of(
                    start,
                    becameOther,
                    exceededLine,
                    otherDecrease,
                    otherBecame,
                    relapsed,
                    newlyArisen,
                    otherIncrease,
                    end);
        }
    }
}
