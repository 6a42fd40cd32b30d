package vn.gnbv.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57014", "57P01", "57P02", "57P03", "53300"})
    void whatGaveNoAnswerIsKnownByItsState(String state) {
        assertTrue(DatabaseAway.causes(new IllegalStateException(new SQLException("gone", state))));
    }

    @Test
    void aCommitThatFoundTheConnectionGoneIsToldAsSuppressed() {
        Exception rolledBack = new Exception("Could not commit transaction.");
        rolledBack.addSuppressed(new Exception("commit", new SQLException("An I/O error occurred", "08006")));

        assertTrue(DatabaseAway.causes(new IllegalStateException(rolledBack)));
    }

    @Test
    void aPoolThatGaveNoConnectionInTimeIsAway() {
        assertTrue(DatabaseAway.causes(new SQLException("Sorry, acquisition timeout!")));
    }

    @Test
    void aRefusalIsNoAbsence() {
        assertFalse(DatabaseAway.causes(new IllegalStateException(new SQLException("duplicate key", "23505"))));
        assertFalse(DatabaseAway.causes(new SQLException("no state")));
    }

    @Test
    void causesThatLeadInACircleEnd() {
        Exception one = new Exception("one");
        one.initCause(new Exception("other", one));

        assertFalse(DatabaseAway.causes(one));
    }
}
