package vn.gnbv.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gnbv.access.UnitScope;
import vn.gnbv.audit.Block;
import vn.gnbv.audit.Moment;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Query;
import vn.gnbv.store.Rows;

@ApplicationScoped
class AdministrativeUnitStore implements UnitScope {
    private static final String LINKS = "unit_parent";
    private static final String UNITS = "administrative_unit";

    /** {@code code@day}, with a year that every calendar has. */
    private static final Pattern CLAIM = Pattern.compile("(?<claim>(?<code>[^@]*)@(?<day>[1-9]\\d{3}-\\d{2}-\\d{2}))");

    /** What stands now, sealed or not. */
    private static final Listing<AdministrativeUnit> NOW = listing(UNITS, LINKS, "?", "left join area_types(?, ?)");

    /** Units and what they lay under as they were known at a block, before what was corrected, ended or begun since. */
    private static final Listing<AdministrativeUnit> KNOWN =
            listing(known(UNITS), known(LINKS), "?", "left join area_types(?, ?)");

    /** Each unit as of its own first day: what is recorded and corrected. */
    private static final Listing<AdministrativeUnit> FIRST_DAYS =
            listing(UNITS, LINKS, "u.valid_from", "left join lateral area_types(u.valid_from, ?)");

    private static String known(String table) {
        return "(select k.* from " + table + "_known k where " + Moment.known("k") + ")";
    }

    private static Listing<AdministrativeUnit> listing(String units, String links, String day, String areaTypes) {
        return Listing.of(
                        AdministrativeUnit.class,
                        "u",
                        units + " u left join " + links + " p on p.unit_id = u.id and p.valid_from <= " + day
                                + " and (p.valid_to is null or p.valid_to >= " + day + ") "
                                + "left join " + units + " pu on pu.id = p.parent_id " + areaTypes
                                + " t on t.unit_id = u.id")
                .column("urban", "u.kind in ('PHUONG', 'THI_TRAN', 'TO_DAN_PHO')")
                .column("parentId", "p.parent_id")
                .column("parentName", "pu.name")
                .column("areaType", "t.area_type")
                .column("areaTypeVerified", "t.verified")
                .sort("code", "u.code", String.class)
                .sort("name", "u.name", String.class)
                .sort("validFrom", "u.valid_from", LocalDate.class)
                .defaultSort("code")
                .build();
    }

    /** The unit that a claim names; null where it names none. */
    private record ClaimedUnit(String claim, UUID unitId) {}

    private final Rows rows;
    private final Lists lists;

    @Inject
    AdministrativeUnitStore(Rows rows, Lists lists) {
        this.rows = rows;
        this.lists = lists;
    }

    Listing<AdministrativeUnit> at(Moment moment) {
        long below = moment.knownBelow();
        return moment.isNow()
                ? NOW.bind(moment.asOf(), moment.asOf(), moment.asOf(), below)
                : KNOWN.bind(
                        below, below, below, below, moment.asOf(), moment.asOf(), below, below, moment.asOf(), below);
    }

    /** Units that lie under a unit on the moment's day, without itself. */
    Page<AdministrativeUnit> descendants(UUID id, Moment moment, PageRequest page) {
        return lists.page(
                at(moment)
                        .query()
                        .whereAll(
                                "u.id <> ? and u.id in (select b.unit_id from units_under(?, ?, ?) b)",
                                id,
                                id,
                                moment.asOf(),
                                moment.knownBelow()),
                page);
    }

    /** Units under which a unit lies on the moment's day. */
    Page<AdministrativeUnit> ancestors(UUID id, Moment moment, PageRequest page) {
        return lists.page(
                at(moment)
                        .query()
                        .whereAll(
                                "u.id <> ? and u.id in (select b.unit_id from units_above(?, ?, ?) b)",
                                id,
                                id,
                                moment.asOf(),
                                moment.knownBelow()),
                page);
    }

    Listing<AdministrativeUnit> onFirstDay(Block block) {
        return FIRST_DAYS.bind(block.transactionUpper());
    }

    Optional<UUID> exists(UUID id) {
        return rows.value(UUID.class, "select id from administrative_unit where id = ?", id);
    }

    Page<AdministrativeUnit> page(UnitFilter filter, Moment moment, PageRequest page) {
        Query<AdministrativeUnit> query = at(moment)
                .query()
                .where("u.level = ?", filter.level)
                .where("u.code = ?", filter.code)
                .where("p.parent_id = ?", filter.parentId)
                .where("t.area_type = ?", filter.areaType);
        if (filter.aboveLevel != null) {
            query.whereAll("u.level = any (?)", broaderThan(filter.aboveLevel));
        }
        if (filter.q != null) {
            query.whereAll(
                    "(u.folded_name like '%' || fold(?) || '%' or starts_with(u.code, btrim(?)))", filter.q, filter.q);
        }
        if (!Boolean.TRUE.equals(filter.anyDay)) {
            query.at("u.valid_from <= ? and (u.valid_to is null or u.valid_to >= ?)", moment.asOf(), moment.asOf());
        }
        return lists.page(query, page);
    }

    private static List<String> broaderThan(UnitLevel level) {
        return Arrays.stream(UnitLevel.values())
                .filter(one -> one.compareTo(level) < 0)
                .map(UnitLevel::name)
                .toList();
    }

    @Override
    public Optional<UUID> resolve(String claim) {
        return Optional.ofNullable(resolve(Set.of(claim)).get(claim));
    }

    @Override
    public Map<String, UUID> resolve(Set<String> claims) {
        List<Matcher> wellFormed = claims.stream()
                .map(CLAIM::matcher)
                .filter(claim -> claim.matches() && isDay(claim.group("day")))
                .toList();
        return rows
                .rowsByKey(
                        ClaimedUnit.class,
                        """
                        select c.claim, unit_with_code(c.code, c.day::date)
                        from unnest(?, ?, ?) as c(claim, code, day)""",
                        Stream.of("claim", "code", "day")
                                .map(part -> wellFormed.stream()
                                        .map(claim -> claim.group(part))
                                        .toList())
                                .toList())
                .stream()
                .filter(claimed -> claimed.unitId() != null)
                .collect(Collectors.toMap(ClaimedUnit::claim, ClaimedUnit::unitId));
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
