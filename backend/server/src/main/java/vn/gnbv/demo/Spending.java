package vn.gnbv.demo;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Payments of one budget through its year and a little beyond. */
final class Spending {
    private static final long ROUND = 100_000;
    /** Day and month of a payment, and its share of the budget in percent, for years that are over and for 2018. */
    private static final int[][] CALENDAR = {{4, 20, 14}, {6, 25, 20}, {9, 15, 26}, {11, 20, 19}, {12, 25, 14}};

    private static final int[][] CALENDAR_2018 = {{4, 18, 18}, {6, 20, 22}, {7, 1, 5}, {9, 12, 22}, {12, 20, 24}};
    private static final int[][] SMALL = {{6, 15, 45}, {12, 15, 50}};
    private static final int[][] PRINTED = {{4, 20, 30}, {7, 25, 30}, {10, 20, 40}};
    private static final LocalDate OCTOBER = LocalDate.of(2017, 12, 20);
    private static final double LAST_SHARE = 0.9;

    private final Ledger ledger;
    private final long base;

    Spending(Ledger ledger) {
        this.ledger = ledger;
        this.base = ledger.available();
    }

    /** The usual calendar; the first payment for works of Kon Plông is an advance, settled in autumn. */
    void plain(boolean small) {
        int[][] calendar = small ? SMALL : ledger.year() == 2018 ? CALENDAR_2018 : CALENDAR;
        boolean advances = !small && ledger.line().investment() && ledger.unit().equals("613");
        double speed = Dice.between(0.88, 1.06, "speed" + ledger.key());
        for (int index = 0; index < calendar.length; index++) {
            LocalDate day = LocalDate.of(ledger.year(), calendar[index][0], calendar[index][1]);
            long amount = Math.min(rounded(base * speed * calendar[index][2] / 100), ledger.available());
            if (amount == 0) {
                continue;
            }
            if (advances && index == 0) {
                ledger.out("ADVANCE", amount, day, "Tạm ứng theo hợp đồng");
                ledger.settle(amount, LocalDate.of(ledger.year(), calendar[calendar.length - 2][0], 28));
            } else {
                ledger.out("PAYMENT", amount, day, "Phiếu chi Kho bạc (số liệu tạo)");
            }
        }
    }

    /** A budget of which a source prints what was spent by 31 October 2017. */
    void printed(long byOctober) {
        long left = byOctober;
        for (int index = 0; index < PRINTED.length; index++) {
            long amount = index == PRINTED.length - 1 ? left : rounded(byOctober * PRINTED[index][2] / 100.0);
            if (amount > 0) {
                ledger.out(
                        "PAYMENT",
                        amount,
                        LocalDate.of(ledger.year(), PRINTED[index][0], PRINTED[index][1]),
                        "Phiếu chi Kho bạc (số liệu tạo)");
                left -= amount;
            }
        }
        long rest = rounded(ledger.available() * LAST_SHARE);
        if (rest > 0) {
            ledger.out("PAYMENT", rest, OCTOBER, "Phiếu chi Kho bạc (số liệu tạo)");
        }
    }

    /** A payment that was booked twice and taken back. */
    void paidTwice(long amount) {
        long twice = Math.min(amount, ledger.available());
        if (twice > 0) {
            UUID entry = ledger.out("PAYMENT", twice, LocalDate.of(ledger.year(), 12, 26), "Phiếu chi ghi trùng");
            ledger.reverse(entry, twice, LocalDate.of(ledger.year(), 12, 28), "Đảo phiếu chi ghi trùng");
        }
    }

    /** What is left: carried over, paid in January (investment), or cancelled at the year's end (recurrent). */
    void close(Ledger next, BiConsumer<Ledger, Ledger> carry) {
        if (ledger.available() == 0) {
            return;
        }
        if (next != null) {
            carry.accept(ledger, next);
        } else if (ledger.line().investment()) {
            long amount = rounded(ledger.available() * LAST_SHARE);
            if (amount > 0) {
                ledger.out("PAYMENT", amount, LocalDate.of(ledger.year() + 1, 1, 25), "Thanh toán chỉnh lý");
            }
        } else {
            ledger.out("CANCELLATION", ledger.available(), LocalDate.of(ledger.year(), 12, 31), "Hủy dự toán");
        }
    }

    private static long rounded(double amount) {
        return (long) (amount / ROUND) * ROUND;
    }
}
