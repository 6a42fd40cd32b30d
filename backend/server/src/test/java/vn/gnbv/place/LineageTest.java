package vn.gnbv.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.place.Lineage.Edge;

class LineageTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final LocalDate CHANGE = LocalDate.of(2025, 7, 1);
    private static final LocalDate BEFORE = LocalDate.of(2018, 12, 31);
    private static final LocalDate AFTER = LocalDate.of(2025, 12, 31);

    private static Lineage.Carried carry(int figure, Edge... edges) {
        return new Lineage(List.of(edges)).carry(A, BEFORE, AFTER, BigDecimal.valueOf(figure), 0);
    }

    private static Edge edge(UUID from, UUID to, String share) {
        return new Edge(from, to, CHANGE, share == null ? null : new BigDecimal(share));
    }

    private static BigDecimal of(int value) {
        return BigDecimal.valueOf(value);
    }

    @Test
    void aFigureGoesWholeToASingleSuccessor() {
        assertEquals(new Lineage.Carried(Map.of(B, of(7)), of(0)), carry(7, edge(A, B, null)));
    }

    @Test
    void withoutSharesASplitCarriesNothing() {
        assertEquals(new Lineage.Carried(Map.of(), of(7)), carry(7, edge(A, B, null), edge(A, C, null)));
    }

    @Test
    void aUnitThatLivesOnDoesNotKeepWhatWasOfBoth() {
        assertEquals(new Lineage.Carried(Map.of(), of(7)), carry(7, edge(A, A, null), edge(A, B, null)));
    }

    @Test
    void sharesAreAppliedByLargestRemainder() {
        // 10 × 0.35 = 3.5, 10 × 0.33 = 3.3, rest 10 × 0.32 = 3.2: the unit left goes to the greatest fraction.
        assertEquals(
                new Lineage.Carried(Map.of(B, of(4), C, of(3)), of(3)),
                carry(10, edge(A, B, "0.35"), edge(A, C, "0.33")));
        assertEquals(
                new Lineage.Carried(Map.of(B, of(-4), C, of(-3)), of(-3)),
                carry(-10, edge(A, B, "0.35"), edge(A, C, "0.33")));
    }

    @Test
    void onATieTheSmallerIdComesFirst() {
        assertEquals(
                new Lineage.Carried(Map.of(B, of(1), C, of(0)), of(0)), carry(1, edge(A, B, "0.5"), edge(A, C, "0.5")));
    }

    @Test
    void theRestTakesTheUnitWhereItsFractionIsGreatest() {
        // 1 × 0.2 = 0.2 and rest 0.8.
        assertEquals(new Lineage.Carried(Map.of(B, of(0)), of(1)), carry(1, edge(A, B, "0.2")));
    }

    @Test
    void whatWasAbolishedIsNotAttributable() {
        assertEquals(new Lineage.Carried(Map.of(), of(7)), carry(7, edge(A, null, null)));
    }

    @Test
    void aFigureOfTheDayOfTheChangeIsOfTheSuccessorAlready() {
        Lineage lineage = new Lineage(List.of(edge(A, B, null)));
        assertEquals(Map.of(A, of(1)), lineage.carry(A, CHANGE, AFTER, of(1), 0).byUnit());
        assertEquals(
                Map.of(A, of(1)),
                lineage.carry(A, BEFORE, CHANGE.minusDays(1), of(1), 0).byUnit());
        assertEquals(
                Map.of(B, of(1)), lineage.carry(A, BEFORE, CHANGE, of(1), 0).byUnit());
    }

    @Test
    void changesFollowEachOther() {
        Edge later = new Edge(B, C, CHANGE.plusMonths(1), null);
        assertEquals(new Lineage.Carried(Map.of(C, of(7)), of(0)), carry(7, edge(A, B, null), later));
    }
}
