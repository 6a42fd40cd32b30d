package vn.gnbv.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;
import vn.gnbv.demo.DemoPlaces.Commune;
import vn.gnbv.place.Residence;
import vn.gnbv.privacy.PersonalData;
import vn.gnbv.privacy.SealedText;
import vn.gnbv.reference.BulkStore;
import vn.gnbv.reference.ReferenceIds;
import vn.gnbv.reference.Unit;
import vn.gnbv.reference.UnitCatalogue;

/**
 * Loads synthetic households, their members and six yearly reviews over a connection of the owner, in one transaction, unless a set
 * of that scale is there. A set larger than the province is made of parts, one after another, so that what is held in memory does
 * not grow with it. Households lie in synthetic villages of the communes of 2018.
 */
final class HouseholdDemo {
    private static final int PER_STATEMENT = 500;
    private static final String HOUSEHOLD_COLUMNS =
            "id, code, unit_id, village_id, address, phone_sealed, phone_hash, phone_tail, established_on, note, synthetic";
    private static final String CHANGE_COLUMNS =
            "id, household_id, unit_id, kind, effective_on, to_unit_id, to_village_id, to_address, reason, made_by_name";
    private static final String PHONE = "household.phone";
    /** Of a series that was withdrawn in 2018: nobody is called. */
    private static final String PHONE_SERIES = "0169";

    private static final String TOWNSHIP = "23473";
    private static final int TOWNSHIP_SINCE = 5;
    private static final LocalDate END = LocalDate.of(2020, 12, 31);

    private final Connection connection;
    private final BigDecimal scale;
    private final UnitCatalogue catalogue = new UnitCatalogue();
    private final UUID township = catalogue.at(TOWNSHIP, END).id();
    private final HouseholdMembers members;
    private final PersonalData personal;

    /** @param scale 1 for as many as the province has; in hundredths */
    HouseholdDemo(Connection connection, PersonalData personal, BigDecimal scale) {
        this.connection = connection;
        this.personal = personal;
        this.members = new HouseholdMembers(personal);
        this.scale = scale.signum() == 0 ? BigDecimal.ZERO : scale.stripTrailingZeros();
        if (scale.signum() < 0 || this.scale.scale() > 2) {
            throw new IllegalArgumentException("SCALE is 0 or more, with at most two decimals, not " + scale);
        }
    }

    /** Whether anything was loaded: not at scale 0, and not what is there. */
    boolean load() throws SQLException {
        if (scale.signum() == 0) {
            return false;
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // Plans made for tables that are empty would read them from beginning to end, row after row.
            statement.execute("select pg_advisory_xact_lock(hashtext('gnbv demo data')), "
                    + "set_config('gnbv.actor', 'demo', true), set_config('enable_seqscan', 'off', true)");
            boolean missing = !isThere();
            if (missing) {
                write();
            }
            connection.commit();
            return missing;
        } catch (SQLException | RuntimeException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private boolean isThere() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select from review_round where id = ?")) {
            statement.setObject(1, HouseholdReviews.round(scale, 0));
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private void write() throws SQLException {
        StandardRow standard = StandardRow.read(connection);
        UUID province = catalogue.at("62", DemoPlaces.CUT_OFF).id();
        HouseholdReviews reviews = new HouseholdReviews(scale, province, standard);
        members.continueNumbers(connection);
        reviews.openRounds(connection);
        BigDecimal left = scale;
        for (int number = 0; left.signum() > 0; number++) {
            BigDecimal part = left.min(BigDecimal.ONE);
            HouseholdSet set = HouseholdSet.of(part.doubleValue(), number);
            set.villages().insert(connection, catalogue);
            write(set, number, reviews);
            left = left.subtract(part);
        }
        reviews.close(connection);
    }

    private void write(HouseholdSet set, int number, HouseholdReviews reviews) throws SQLException {
        int[] codes = new int[Short.MAX_VALUE];
        for (int from = 0; from < set.plan().size(); from += PER_STATEMENT) {
            BulkStore households = new BulkStore("household", HOUSEHOLD_COLUMNS);
            BulkStore changes = new BulkStore("household_change", CHANGE_COLUMNS);
            int until = Math.min(set.plan().size(), from + PER_STATEMENT);
            for (int household = from; household < until; household++) {
                int code = ++codes[set.plan().communeIndex(household)];
                add(new One(set, number, household), code, households, changes, reviews);
            }
            households.insert(connection);
            changes.insert(connection);
            members.insert(connection);
            reviews.insert(connection);
        }
    }

    /** One household of a set. */
    private record One(HouseholdSet set, int number, int index) {
        Commune commune() {
            return set.plan().commune(index);
        }

        String group() {
            return set.groups().group(index);
        }

        UUID id(BigDecimal scale) {
            return ReferenceIds.of("demo/household", scale.toPlainString() + "/" + number + "/" + index);
        }
    }

    private void add(One one, int code, BulkStore households, BulkStore changes, HouseholdReviews reviews) {
        UUID id = one.id(scale);
        Family family = one.set().family(one.index());
        SplittableRandom random =
                new SplittableRandom(HouseholdDeprivations.mixed(one.set().seed(), one.index(), -2));
        boolean ofTownship = one.commune().code().equals(TOWNSHIP);
        boolean foundedThere = ofTownship && !family.establishedOn().isBefore(UnitCatalogue.MANG_DEN);
        UUID village = one.set().village(one.index()).id();
        String address = "Tổ tự quản số %d (hộ tạo)".formatted(1 + random.nextInt(8));
        SealedText phone = personal.seal(
                PHONE,
                id,
                random.nextInt(100) < 45 ? PHONE_SERIES + "%07d".formatted(random.nextInt(10_000_000)) : null);
        households.add(
                id,
                "T%s-%s%05d".formatted(scale.toPlainString(), one.number() == 0 ? "" : one.number() + "-", code),
                foundedThere ? township : one.commune().id(),
                village,
                address,
                phone.sealed(),
                phone.hash(),
                phone.tail(),
                family.establishedOn(),
                "Hộ tạo, không có thật.",
                true);
        if (ofTownship && !foundedThere) {
            changes.add(
                    ReferenceIds.of("demo/household_change", id.toString()),
                    id,
                    null,
                    "MOVE",
                    UnitCatalogue.MANG_DEN,
                    township,
                    village,
                    address,
                    "Xã Đắk Long thành thị trấn Măng Đen (hộ tạo)",
                    "Số liệu tạo");
        }
        HouseholdDeprivations deprivations = one.set().deprivations();
        int last = deprivations.lacking(HouseholdFigures.YEARS - 1, one.index());
        boolean merit = members.add(id, family, one.group(), last, random);
        for (int year = 0; year < HouseholdFigures.YEARS; year++) {
            byte status = one.set().plan().status(year, one.index());
            if (status != HouseholdPlan.ABSENT) {
                Unit unit = unit(one.commune(), year);
                reviews.add(
                        year,
                        new HouseholdReviews.Found(
                                id,
                                unit.id(),
                                unit.kind().equals("XA") ? Residence.RURAL : Residence.URBAN,
                                status,
                                deprivations.byDeprivation(year, one.index()),
                                deprivations.lacking(year, one.index()),
                                family.presentOn(HouseholdMembers.reviewDay(year)),
                                one.group(),
                                merit,
                                family.childrenOn(HouseholdMembers.reviewDay(year))),
                        random);
            }
        }
    }

    private Unit unit(Commune commune, int year) {
        boolean asTownship = commune.code().equals(TOWNSHIP) && year >= TOWNSHIP_SINCE;
        return catalogue.at(commune.code(), asTownship ? END : DemoPlaces.CUT_OFF);
    }
}
