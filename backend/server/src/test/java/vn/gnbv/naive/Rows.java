package vn.gnbv.naive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.gnbv.hostile.Dice;
import vn.gnbv.testing.Sql;

/** What rows are made of by the dice: words, days, places within the province and elsewhere; a rule may refuse one. */
abstract class Rows {
    private static final List<String> WORDS = List.of(
            "Đăk",
            "Ăn quả",
            "Ân nghĩa",
            "an sinh",
            "Ơ Đu",
            "ong mật",
            "Ông",
            "Ứng dụng",
            "ủ phân",
            "Bò",
            "bơ",
            "bố trí",
            "Kon Plông",
            "Ngọk Bay",
            "hòa",
            "hoà",
            "Xã",
            "xạ hương",
            "y tế",
            "Ý kiến",
            "đất",
            "dắt",
            "Zơ",
            "F1",
            "e",
            "Ê đê");

    final Connection owner;
    final Dice dice;
    private final List<UUID> units;

    Rows(Connection owner, Dice dice) throws SQLException {
        this.owner = owner;
        this.dice = dice;
        List<Object> inside = Sql.column(
                owner,
                "select s.unit_id from administrative_unit_scope s join administrative_unit u on u.id = s.unit_id "
                        + "where s.scope_unit_id = unit_with_code('62', '2018-06-30') order by 1");
        List<Object> outside = Sql.column(
                owner,
                "select u.id from administrative_unit u where u.id not in (select unit_id from administrative_unit_scope "
                        + "where scope_unit_id = unit_with_code('62', '2018-06-30')) order by 1");
        List<UUID> chosen = new ArrayList<>();
        for (int index = 0; index < 24; index++) {
            chosen.add((UUID) dice.of(index % 3 == 0 ? outside : inside));
        }
        units = chosen;
    }

    /** By the same dice and of the same places. */
    Rows(Rows other) {
        owner = other.owner;
        dice = other.dice;
        units = other.units;
    }

    final boolean run(String sql, Object... values) throws SQLException {
        Savepoint before = owner.setSavepoint();
        try (PreparedStatement statement = Sql.bind(owner, sql, values)) {
            boolean done = statement.executeUpdate() > 0;
            // What is checked at the end of a transaction is checked now, while it can be taken back alone.
            owner.createStatement().execute("set constraints all immediate");
            owner.createStatement().execute("set constraints all deferred");
            owner.releaseSavepoint(before);
            return done;
        } catch (SQLException refused) {
            // A rule of the database: the row is not made.
            owner.rollback(before);
            return false;
        }
    }

    final String words(int most) {
        StringBuilder words = new StringBuilder(dice.of(WORDS));
        for (int index = dice.below(most); index > 0; index--) {
            words.append(' ').append(dice.of(WORDS));
        }
        return words.toString();
    }

    final UUID unit() {
        return dice.of(units);
    }

    final LocalDate day() {
        return LocalDate.of(2016, 1, 1).plusDays(dice.below(1100));
    }

    final boolean synthetic() {
        return dice.percent(30);
    }

    final Object any(String table, String where) throws SQLException {
        List<Object> ids = Sql.column(owner, "select id from " + table + " where " + where + " order by id");
        return ids.isEmpty() ? null : dice.of(ids);
    }
}
