package vn.gnbv.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed opens in its place only, and with its key only. */
class PersonalDataTest {
    private static final String LOOKUP = "lookup AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String FIRST = "seal 2026 BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA=";
    private static final String SECOND = "seal 2027 CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCA=";
    private static final String FIELD = "household_member.identity";
    private static final String NUMBER = "062085000345";

    private final UUID row = UUID.randomUUID();
    private final PersonalData before = data(LOOKUP, FIRST);
    private final PersonalData after = data("# added in 2027", "", LOOKUP, FIRST, SECOND);

    private static PersonalData data(String... lines) {
        return new PersonalData(new PersonalKeys(List.of(lines)));
    }

    @Test
    void whatIsSealedOpensAgainAndShowsItsTail() {
        SealedText text = before.seal(FIELD, row, NUMBER);
        assertEquals(NUMBER, before.open(FIELD, row, text.sealed()));
        assertEquals("345", text.tail());
        assertFalse(text.sealed().contains(NUMBER) || text.hash().contains(NUMBER));
        assertNotEquals(text.sealed(), before.seal(FIELD, row, NUMBER).sealed());
        assertEquals(text.hash(), before.seal(FIELD, UUID.randomUUID(), NUMBER).hash());
        assertEquals(SealedText.NONE, before.seal(FIELD, row, null));
    }

    @Test
    void itOpensNowhereElse() {
        String sealed = before.seal(FIELD, row, NUMBER).sealed();
        assertThrows(IllegalStateException.class, () -> before.open(FIELD, UUID.randomUUID(), sealed));
        assertThrows(IllegalStateException.class, () -> before.open("household.phone", row, sealed));
        char last = sealed.charAt(sealed.length() - 2);
        String changed = sealed.substring(0, sealed.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + sealed.charAt(sealed.length() - 1);
        assertThrows(IllegalStateException.class, () -> before.open(FIELD, row, changed));
        assertThrows(IllegalStateException.class, () -> data(LOOKUP, SECOND).open(FIELD, row, sealed));
    }

    @Test
    void aNewKeySealsAndTheOldOneStillOpens() {
        String old = before.seal(FIELD, row, NUMBER).sealed();
        assertEquals(NUMBER, after.open(FIELD, row, old));
        assertTrue(old.startsWith("2026:"));
        assertTrue(after.seal(FIELD, row, NUMBER).sealed().startsWith("2027:"));
        assertEquals(Set.of("2026"), after.olderKeys());
        assertEquals(Set.of(), before.olderKeys());
        assertEquals(before.hash(FIELD, NUMBER), after.hash(FIELD, NUMBER));
    }

    @Test
    void fieldsDoNotShareTheirHashes() {
        assertNotEquals(before.hash("household.phone", "0912345678"), before.hash(FIELD, "0912345678"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                LOOKUP,
                FIRST,
                LOOKUP + "\n" + LOOKUP + "\n" + FIRST,
                LOOKUP + "\nseal 1 AAAA",
                "seal",
                LOOKUP + "\n" + FIRST + "\n" + FIRST,
                LOOKUP + "\n" + FIRST + "\nsale 3 x"
            })
    void aFileWithoutItsKeysIsRefusedAndNotQuoted(String lines) {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> new PersonalKeys(List.of(lines.split("\n"))));
        assertFalse(refused.getMessage().contains("AAAA"));
    }
}
