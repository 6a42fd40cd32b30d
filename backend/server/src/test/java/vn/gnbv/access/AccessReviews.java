package vn.gnbv.access;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.testing.Households;
import vn.gnbv.testing.Reviews;
import vn.gnbv.testing.Sql;

/** Rounds of the matrix, with a review, and what each level decides of them: written by the owner, who is of every level. */
final class AccessReviews {
    private static final String ROUND = Reviews.ROUNDS + "/{id}";

    private AccessReviews() {}

    static void make(AccessWorld world, String object, String account, UUID unitId, LocalDate day) {
        String reviewed = day.plusDays(30).toString();
        AccessWorld.Made round =
                world.make(object, ROUND, account, Reviews.ROUNDS, Reviews.round(unitId, reviewed), "review_round");
        String household = AccessWorld.post(account, Households.PATH, Households.input(unitId))
                .header("Location");
        world.make(
                object,
                Reviews.REVIEWS + "/{id}",
                account,
                Reviews.REVIEWS,
                Reviews.review(round.address(), household),
                "review");
        UUID roundId = UUID.fromString(round.id());
        String signed = day.plusDays(60).toString();
        UUID first = null;
        for (String step : Reviews.STEPS) {
            UUID id = UUID.randomUUID();
            Sql.run(
                    "insert into review_step (id, review_round_id, unit_id, step, held_on) values (?, ?, ?, ?, ?::date)",
                    id,
                    roundId,
                    unitId,
                    step,
                    reviewed);
            first = first == null ? id : first;
        }
        part(
                world,
                object,
                round,
                "steps",
                "reviewStepId",
                first,
                Reviews.step(unitId, "LIST", reviewed),
                "review_step");
        UUID recognition = UUID.randomUUID();
        Sql.run(
                "insert into review_recognition (id, review_round_id, unit_id, kind, decision_number, signed_on, signer) "
                        + "values (?, ?, ?, 'INITIAL', '1/QĐ', ?::date, 'A')",
                recognition,
                roundId,
                unitId,
                signed);
        part(
                world,
                object,
                round,
                "recognitions",
                "reviewRecognitionId",
                recognition,
                Reviews.recognition(unitId, signed),
                "review_recognition");
        UUID approval = UUID.randomUUID();
        Sql.run(
                "insert into review_approval (id, review_round_id, decision_number, signed_on, signer) values (?, ?, '2/QĐ', ?::date, 'A')",
                approval,
                roundId,
                signed);
        part(
                world,
                object,
                round,
                "approvals",
                "reviewApprovalId",
                approval,
                Reviews.approval(signed),
                "review_approval");
    }

    private static void part(
            AccessWorld world,
            String object,
            AccessWorld.Made round,
            String path,
            String id,
            UUID made,
            Map<String, Object> input,
            String table) {
        world.keep(
                object, ROUND + "/" + path + "/{" + id + "}", round.address() + "/" + path + "/" + made, input, table);
    }
}
