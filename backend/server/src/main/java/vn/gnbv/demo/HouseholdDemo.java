package vn.gnbv.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SplittableRandom;
import java.util.UUID;
import vn.gnbv.place.Residence;
import vn.gnbv.privacy.PersonalData;
import vn.gnbv.privacy.SealedText;
import vn.gnbv.reference.BulkStore;
import vn.gnbv.reference.CopyStore;
import vn.gnbv.reference.ReferenceIds;
import vn.gnbv.reference.UnitCatalogue;

/**
 * Loads synthetic households, their members and yearly reviews over a connection of the owner, unless they are there: six reviews of
 * the province, ten of a set that is larger. That is made of parts, each of at most the province's size and in a province of its own
 * ({@link DemoProvince}), one after another, each in one transaction: what is held in memory does not grow with the set, and a load
 * that was broken off goes on with the part that is missing. Households lie in synthetic villages of the communes of 2018.
 */
final class HouseholdDemo {
    private static final BigDecimal MOST = BigDecimal.valueOf(DemoProvince.MOST + 1L);
    private static final int PER_STATEMENT = 4_000;
    private static final String HOUSEHOLD_COLUMNS =
            "id, code, unit_id, village_id, address, phone_sealed, phone_hash, phone_tail, established_on, note, synthetic";
    private static final String CHANGE_COLUMNS =
            "id, household_id, unit_id, kind, effective_on, to_unit_id, to_village_id, to_address, reason, made_by_name";
    private static final String PHONE = "household.phone";
    /** Of a series that was withdrawn in 2018: nobody is called. */
    private static final String PHONE_SERIES = "0169";

    private final Connection connection;
    private final BigDecimal scale;
    private final HouseholdMembers members;
    private final PersonalData personal;

    /** @param scale 1 for as many as the province has, at most 80; in hundredths */
    HouseholdDemo(Connection connection, PersonalData personal, BigDecimal scale) {
        this.connection = connection;
        this.personal = personal;
        this.members = new HouseholdMembers(personal);
        this.scale = scale.signum() == 0 ? BigDecimal.ZERO : scale.stripTrailingZeros();
        if (scale.signum() < 0 || this.scale.scale() > 2 || scale.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("SCALE is 0 to 80, with at most two decimals, not " + scale);
        }
    }

    /** Whether anything was loaded: not at scale 0, and not what is there. */
    boolean load() throws SQLException {
        boolean anything = false;
        BigDecimal left = scale;
        for (int number = 0; left.signum() > 0; number++) {
            BigDecimal part = left.min(BigDecimal.ONE);
            anything |= load(number, part.doubleValue());
            left = left.subtract(part);
        }
        return anything;
    }

    /** Years of a set: the country's go on into the next period. */
    static int years(BigDecimal scale) {
        return scale.compareTo(BigDecimal.ONE) > 0 ? HouseholdFigures.ALL_YEARS : HouseholdFigures.YEARS;
    }

    /** One part, of at most the province's size. */
    boolean load(int number, double part) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // Plans made for tables that are empty would read them from beginning to end, row after row.
            statement.execute("select pg_advisory_xact_lock(hashtext('gnbv demo data')), "
                    + "set_config('gnbv.actor', 'demo', true), set_config('enable_seqscan', 'off', true)");
            boolean missing = !isThere(number);
            if (missing) {
                write(HouseholdSet.of(part, number, years(scale)), number);
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

    private boolean isThere(int number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select from review_round where id = ?")) {
            statement.setObject(1, HouseholdReviews.round(scale, number, 0));
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private void write(HouseholdSet set, int number) throws SQLException {
        set.province().insert(connection);
        HouseholdReviews reviews =
                new HouseholdReviews(scale, number, set.plan().years(), set.province(), StandardRow.both(connection));
        members.continueNumbers(connection);
        reviews.openRounds(connection);
        CopyStore households = new CopyStore("household", HOUSEHOLD_COLUMNS);
        BulkStore changes = new BulkStore("household_change", CHANGE_COLUMNS);
        int[] codes = new int[Short.MAX_VALUE];
        for (int from = 0; from < set.plan().size(); from += PER_STATEMENT) {
            int until = Math.min(set.plan().size(), from + PER_STATEMENT);
            for (int household = from; household < until; household++) {
                int code = ++codes[set.plan().communeIndex(household)];
                add(new One(set, number, household), code, households, changes, reviews);
            }
            households.insert(connection);
            members.insert(connection);
            changes.insert(connection);
            changes = new BulkStore("household_change", CHANGE_COLUMNS);
            reviews.insert(connection);
        }
        reviews.close(connection);
    }

    /** One household of a set. */
    private record One(HouseholdSet set, int number, int index) {
        DemoProvince.Home home(int year) {
            return set.province().home(set.plan().communeIndex(index), year);
        }

        UUID township() {
            return set.province().laterTownship(set.plan().communeIndex(index));
        }

        String group() {
            return set.groups().group(index);
        }

        UUID id(BigDecimal scale) {
            return ReferenceIds.of("demo/household", scale.toPlainString() + "/" + number + "/" + index);
        }
    }

    private void add(One one, int code, CopyStore households, BulkStore changes, HouseholdReviews reviews) {
        UUID id = one.id(scale);
        Family family = one.set().family(one.index());
        SplittableRandom random =
                new SplittableRandom(HouseholdDeprivations.mixed(one.set().seed(), one.index(), -2));
        UUID township = one.township();
        boolean foundedThere = township != null && !family.establishedOn().isBefore(UnitCatalogue.MANG_DEN);
        UUID home = foundedThere ? township : one.home(0).id();
        UUID village = one.set().village(one.index()).id();
        String address = "Tổ tự quản số %d (hộ tạo)".formatted(1 + random.nextInt(8));
        SealedText phone = personal.seal(
                PHONE,
                id,
                random.nextInt(100) < 45 ? PHONE_SERIES + "%07d".formatted(random.nextInt(10_000_000)) : null);
        households.add(
                id,
                "T%s-%s%05d".formatted(scale.toPlainString(), one.number() == 0 ? "" : one.number() + "-", code),
                home,
                village,
                address,
                phone.sealed(),
                phone.hash(),
                phone.tail(),
                family.establishedOn(),
                "Hộ tạo, không có thật.",
                true);
        if (township != null && !foundedThere) {
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
        int last = one.set().deprivations().lacking(HouseholdFigures.YEARS - 1, one.index());
        boolean merit = members.add(id, home, family, one.group(), last, random);
        for (int year = 0; year < one.set().plan().years(); year++) {
            byte status = one.set().plan().status(year, one.index());
            if (status != HouseholdPlan.ABSENT) {
                DemoProvince.Home there = one.home(year);
                reviews.add(
                        year,
                        new HouseholdReviews.Found(
                                id,
                                there.id(),
                                there.urban() ? Residence.URBAN : Residence.RURAL,
                                status,
                                one.set().deprived(year, one.index()),
                                one.set().lacking(year, one.index(), family),
                                family.presentOn(HouseholdMembers.reviewDay(year)),
                                one.group(),
                                merit,
                                family.childrenOn(HouseholdMembers.reviewDay(year))),
                        random);
            }
        }
    }
}
