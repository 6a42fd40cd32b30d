package vn.gnbv.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EstimatesTest {
    private static final double[] ONE_TO_TEN = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    @Test
    void theMeanHasStudentsInterval() {
        Estimate estimate = Estimates.mean(new double[] {1, 2, 3, 4, 5});
        // R: t.test(1:5)$conf.int is 1.036757 4.963243
        assertEquals(3, estimate.value(), 1e-12);
        assertEquals(1.036757, estimate.low(), 1e-6);
        assertEquals(4.963243, estimate.high(), 1e-6);
        assertEquals(5, estimate.n());
    }

    @Test
    void theMedianHasTheIntervalOfOrderStatistics() {
        Estimate ten = Estimates.median(ONE_TO_TEN);
        // Binomial(10, 1/2): 2 P(B <= 1) = 0.0215 <= 0.05 < 2 P(B <= 2) = 0.109, so the second from either end
        assertEquals(5.5, ten.value());
        assertEquals(2, ten.low());
        assertEquals(9, ten.high());
        Estimate six = Estimates.median(new double[] {6, 1, 5, 2, 4, 3});
        // 2 P(B <= 0) = 2 / 64 = 0.03125
        assertEquals(1, six.low());
        assertEquals(6, six.high());
        assertTrue(Double.isNaN(Estimates.median(new double[] {1, 2, 3, 4, 5}).low()));
    }

    @Test
    void aShareHasWilsonsInterval() {
        Estimate estimate = Estimates.sharePercent(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 0, 0});
        // R: prop.test(8, 10, correct = FALSE)$conf.int is 0.4901625 0.9433178
        assertEquals(80, estimate.value(), 1e-12);
        assertEquals(49.01625, estimate.low(), 1e-4);
        assertEquals(94.33178, estimate.high(), 1e-4);
    }

    @Test
    void withoutObservationsThereIsNoResult() {
        for (Estimate estimate : new Estimate[] {
            Estimates.mean(new double[0]), Estimates.median(new double[0]), Estimates.sharePercent(new double[0])
        }) {
            assertTrue(Double.isNaN(estimate.value()));
            assertEquals(0, estimate.n());
        }
        assertTrue(Double.isNaN(Estimates.mean(new double[] {7}).low()));
        assertTrue(Double.isNaN(Estimates.sharePercent(new double[] {1}).high()));
    }
}
