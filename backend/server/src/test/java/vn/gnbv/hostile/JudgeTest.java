package vn.gnbv.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the hostile calls would not let pass. */
class JudgeTest {
    private static final String PROBLEM = "application/problem+json";

    private final Judge judge = new Judge();

    private static Draft call() throws IOException {
        Document document = new Document();
        return new Draft(
                document.operations().stream()
                        .filter(operation -> operation.id().equals("getMe"))
                        .findFirst()
                        .orElseThrow(),
                "tinh");
    }

    private static Answer problem(int status) {
        String body = "{\"type\":\"urn:gnbv:problem:x\",\"title\":\"x\",\"status\":%d}".formatted(status);
        return answer(status, PROBLEM, body);
    }

    private static Answer answer(int status, String type, String body) {
        return new Answer(
                status, List.of(new Draft.Field("Content-Type", type)), body.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> faults(Draft draft, Answer answer) {
        return judge.faults(draft, answer).stream().map(Judge.Fault::name).toList();
    }

    @Test
    void aDocumentedRefusalIsNone() throws IOException {
        assertEquals(List.of(), faults(call(), problem(400)));
    }

    @Test
    void aFaultOfTheServerIsFound() throws IOException {
        assertEquals(List.of("status 500", "not as documented: 500"), faults(call(), problem(500)));
    }

    @Test
    void aRefusalWithoutAProblemIsFound() throws IOException {
        assertEquals(
                List.of("400 is no problem+json but 'text/html'", "not as documented: 400"),
                faults(call(), answer(400, "text/html", "<html>")));
    }

    @Test
    void aStrangerIsExpectedOnlyWhereTheTokenWasTouched() throws IOException {
        Draft draft = call();
        assertEquals(List.of("unexpected 401"), faults(draft, problem(401)));
        draft.stranger = true;
        assertEquals(List.of(), faults(draft, problem(401)));
    }

    @Test
    void aHeaderThatWasPutInIsFound() throws IOException {
        Answer answer = new Answer(
                400,
                List.of(new Draft.Field("Content-Type", PROBLEM), new Draft.Field("X-Injected", "yes")),
                problem(400).body());
        assertEquals(List.of("a header was injected"), faults(call(), answer));
    }

    @Test
    void onlyWhatIsNoHttpIsRefusedWithoutWords() throws IOException {
        Answer silent = new Answer(400, List.of(), new byte[0]);
        Draft draft = call();
        assertEquals(List.of("400 is no problem+json but ''"), faults(draft, silent));
        draft.header("X-Unknown", "a\0b");
        assertEquals(List.of(), faults(draft, silent));
    }

    @Test
    void theSameSeedAndNumberMakeTheSameChoices() {
        Dice first = new Dice(7, 11);
        Dice again = new Dice(7, 11);
        for (int draw = 0; draw < 100; draw++) {
            assertEquals(first.below(1000), again.below(1000));
        }
    }
}
