package vn.gnbv.resulttable;

import vn.gnbv.poverty.PovertyStatus;

/**
 * Households of a place with one result, and how many of them are of each kind; {@code …Persons} are the persons in those.
 *
 * @param groupKey id of the unit; empty where there is none
 * @param ofNoGroup neither minority, nor without working capacity, nor of merit
 * @param agricultural living by farming, forestry, fishery or salt making
 * @param agricultureNotKnown of whom that is not said
 * @param childrenNotKnown of whom the number of children is not known
 * @param nutritionNotKnown that have children, of whom nobody said how they are nourished
 */
record Counted(
        String groupKey,
        PovertyStatus status,
        long households,
        long persons,
        long kinh,
        long kinhPersons,
        long minority,
        long minorityPersons,
        long nativeMinority,
        long nativeMinorityPersons,
        long withoutCapacity,
        long withoutCapacityPersons,
        long merit,
        long meritPersons,
        long ofNoGroup,
        long ofNoGroupPersons,
        long agricultural,
        long agriculturalPersons,
        long agricultureNotKnown,
        long womanHead,
        long headNotKnown,
        long ethnicGroupNotKnown,
        long causeNotKnown,
        long indicatorsNotKnown,
        long children,
        long uninsuredChildren,
        long undernourishedChildren,
        long outOfSchoolChildren,
        long childrenNotKnown,
        long nutritionNotKnown,
        long synthetic) {}
