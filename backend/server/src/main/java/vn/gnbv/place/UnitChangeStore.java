package vn.gnbv.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.gnbv.audit.Moment;
import vn.gnbv.kernel.Ids;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Rows;

/** Queries of changes, and the rows that a change ends and begins. */
@ApplicationScoped
class UnitChangeStore implements Lineages {
    static final Listing<UnitChange> CHANGES = Listing.of(UnitChange.class, "c", "unit_change c")
            .column(
                    "links",
                    "(select coalesce(json_agg(json_build_object('predecessorId', l.predecessor_id, 'predecessorCode', p.code, "
                            + "'predecessorName', p.name, 'successorId', l.successor_id, 'successorCode', s.code, "
                            + "'successorName', s.name, 'share', l.share) order by p.code, s.code, l.id), '[]') "
                            + "from unit_change_link l left join administrative_unit p on p.id = l.predecessor_id "
                            + "left join administrative_unit s on s.id = l.successor_id where l.change_id = c.id)")
            .sort("effectiveOn", "c.effective_on", LocalDate.class)
            .defaultSort("effectiveOn")
            .build();

    /** Changes, their links and the units at their ends, all as they were known at the block. */
    private static final String SUCCESSION =
            "with recursive known_change as (select c.* from unit_change_known c where "
                    + Moment.known("c") + " and c.effective_on <= ?), "
                    + "known_link as (select l.* from unit_change_link_known l where " + Moment.known("l") + "), "
                    + "chain (unit_id, distance, change_id, share, reached_on) as ("
                    + "select ?::uuid, 0, null::uuid, null::numeric, %1$s::date union all "
                    + "select l.%3$s, n.distance + 1, l.change_id, l.share, c.effective_on "
                    + "from chain n join known_link l on l.%2$s = n.unit_id and l.%3$s <> l.%2$s "
                    + "join known_change c on c.id = l.change_id and c.effective_on %4$s n.reached_on) "
                    + "select u.id, u.code, u.level, u.kind, u.name, u.valid_from, u.valid_to, n.distance, c.id, c.kind, "
                    + "c.effective_on, c.decision, n.share "
                    + "from chain n join administrative_unit_known u on u.id = n.unit_id and " + Moment.known("u")
                    + " join known_change c on c.id = n.change_id order by n.distance, u.code, u.id";

    private static final String SUCCESSORS = SUCCESSION.formatted("'-infinity'", "predecessor_id", "successor_id", ">");
    private static final String PREDECESSORS =
            SUCCESSION.formatted("'infinity'", "successor_id", "predecessor_id", "<");

    /** A unit that gave something away and lives on keeps a way to itself. */
    private static final String EDGES =
            "with known_change as (select c.id, c.effective_on from unit_change_known c where " + Moment.known("c")
                    + "), "
                    + "edge as (select l.predecessor_id, l.successor_id, c.effective_on, l.share "
                    + "from unit_change_link_known l join known_change c on c.id = l.change_id "
                    + "where l.predecessor_id is not null and " + Moment.known("l") + ") "
                    + "select predecessor_id, successor_id, effective_on, share from edge union all "
                    + "select distinct e.predecessor_id, e.predecessor_id, e.effective_on, null::numeric "
                    + "from edge e join administrative_unit_known u on u.id = e.predecessor_id "
                    + "and (u.valid_to is null or u.valid_to >= e.effective_on) and " + Moment.known("u") + " "
                    + "where not exists (select from edge o where o.predecessor_id = e.predecessor_id "
                    + "and o.successor_id = e.predecessor_id and o.effective_on = e.effective_on)";

    private final Lists lists;
    private final Rows rows;
    private final EntityManager entities;

    @Inject
    UnitChangeStore(Lists lists, Rows rows, EntityManager entities) {
        this.lists = lists;
        this.rows = rows;
        this.entities = entities;
    }

    Page<UnitChange> page(UUID unitId, PageRequest page) {
        return lists.page(
                CHANGES.query()
                        .where(
                                "c.id in (select l.change_id from unit_change_link l where ? in (l.predecessor_id, l.successor_id))",
                                unitId),
                page);
    }

    /** The change, if it is one of this unit. */
    Optional<UnitChange> find(UUID unitId, UUID changeId) {
        return rows.one(CHANGES.byId(changeId)
                .where(
                        "c.id in (select l.change_id from unit_change_link l where ? in (l.predecessor_id, l.successor_id))",
                        unitId));
    }

    UnitSuccession successors(UUID unitId, Moment moment) {
        return succession(SUCCESSORS, unitId, moment);
    }

    UnitSuccession predecessors(UUID unitId, Moment moment) {
        return succession(PREDECESSORS, unitId, moment);
    }

    private UnitSuccession succession(String sql, UUID unitId, Moment moment) {
        long below = moment.knownBelow();
        List<Object> parameters = List.of(below, below, moment.asOf(), below, below, unitId, below, below);
        return new UnitSuccession(unitId, moment.asOf(), rows.rows(UnitSuccession.Step.class, sql, parameters));
    }

    @Override
    public Lineage at(Moment moment) {
        long below = moment.knownBelow();
        return new Lineage(rows.rows(Lineage.Edge.class, EDGES, List.of(below, below, below, below, below, below)));
    }

    Optional<AdministrativeUnitEntity> unit(UUID id) {
        return Optional.ofNullable(entities.find(AdministrativeUnitEntity.class, id));
    }

    /** The unit as it is once whoever changes it now has ended: two changes of one unit follow each other. */
    Optional<AdministrativeUnitEntity> unitForChange(UUID id) {
        return Optional.ofNullable(entities.find(AdministrativeUnitEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Who recorded a change, and the hash of what was sent; empty where there is no such change. */
    Optional<Sent> sent(UUID changeId) {
        return rows
                .rows(
                        Sent.class,
                        "select c.recorded_by, r.body_hash from unit_change c "
                                + "left join unit_change_request r on r.change_id = c.id where c.id = ?",
                        List.of(changeId))
                .stream()
                .findFirst();
    }

    /** @param bodyHash null where the change was not sent by a client */
    record Sent(String recordedBy, String bodyHash) {}

    void keepSent(UUID changeId, String bodyHash) {
        entities.createNativeQuery("insert into unit_change_request (change_id, body_hash) values (?1, ?2)")
                .setParameter(1, changeId)
                .setParameter(2, bodyHash)
                .executeUpdate();
    }

    /** Links from or to the units below a unit that hold on a day or later. */
    List<UnitParentEntity> childrenFrom(Collection<UUID> parentIds, LocalDate day) {
        return entities.createQuery(
                        "from UnitParentEntity p where p.parentId in :parents and (p.validTo is null or p.validTo >= :day)",
                        UnitParentEntity.class)
                .setParameter("parents", parentIds)
                .setParameter("day", day)
                .getResultList();
    }

    /** All links of a unit to units above it, the earliest first. */
    List<UnitParentEntity> parents(UUID unitId) {
        return entities.createQuery(
                        "from UnitParentEntity p where p.unitId = :unit order by p.validFrom", UnitParentEntity.class)
                .setParameter("unit", unitId)
                .getResultList();
    }

    /** A link ends the day before; one that would have begun on the day or later never was. */
    void endLink(UnitParentEntity link, LocalDate day) {
        if (link.validFrom.isBefore(day)) {
            link.validTo = day.minusDays(1);
        } else {
            entities.remove(link);
        }
    }

    void link(UUID unitId, UUID parentId, LocalDate validFrom, LocalDate validTo) {
        UnitParentEntity link = new UnitParentEntity();
        link.id = Ids.next();
        link.unitId = unitId;
        link.parentId = parentId;
        link.validFrom = validFrom;
        link.validTo = validTo;
        entities.persist(link);
    }

    void persist(Object row) {
        entities.persist(row);
    }

    /** What ended is written before what begins: codes are free again, links no longer overlap. */
    void flush() {
        entities.flush();
    }
}
