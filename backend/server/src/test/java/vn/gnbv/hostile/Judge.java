package vn.gnbv.hostile;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.gnbv.testing.Contract;

/** What must hold of every answer, whatever was asked. */
final class Judge {
    private static final String PROBLEM = "application/problem+json";

    /** How what is no operation of the document is refused. */
    private static final Set<Integer> NO_OPERATION = Set.of(400, 401, 404, 405, 406, 413, 414, 415, 431);

    private static final List<String> INSIDES = List.of(
            Payloads.EVALUATED, "org.postgresql", "org.hibernate", "java.lang.", "\tat ", "PSQLException", "root:x:0:");

    private final Contract contract = new Contract();

    /** Each fault as a short name that is the same for the like, and what was seen. */
    record Fault(String name, String seen) {}

    List<Fault> faults(Draft draft, Answer answer) {
        List<Fault> faults = new ArrayList<>();
        int status = answer.status();
        if (draft.isBroken() && status == 400 && answer.body().length == 0) {
            // What cannot be read as HTTP is refused before anybody knows what it asks for.
            return faults;
        }
        if (status >= 500) {
            faults.add(new Fault("status " + status, answer.text()));
        }
        if (status >= 400 && !answer.mediaType().equals(PROBLEM)) {
            faults.add(new Fault(status + " is no problem+json but '" + answer.mediaType() + "'", answer.text()));
        }
        if (status == 401 && !draft.stranger) {
            faults.add(new Fault("unexpected 401", answer.text()));
        }
        if (status == 429) {
            faults.add(new Fault("unexpected 429", answer.text()));
        }
        if (answer.header(Payloads.INJECTED) != null) {
            faults.add(new Fault("a header was injected", answer.headers().toString()));
        }
        String text = answer.mediaType().endsWith("json") ? answer.text() : "";
        INSIDES.stream().filter(text::contains).forEach(found -> faults.add(new Fault("tells " + found.strip(), text)));
        undocumented(draft, answer).ifPresent(seen -> faults.add(new Fault("not as documented: " + status, seen)));
        return faults;
    }

    private Optional<String> undocumented(Draft draft, Answer answer) {
        String target = draft.target();
        boolean narrowed = target.contains("fields");
        Optional<String> complaint = complaint(draft, draft.operation.path(), narrowed, answer);
        String address = normal(target.replaceAll("[?#].*", ""));
        Optional<String> template = contract.template(address);
        boolean documented =
                template.equals(Optional.of(draft.operation.path())) && draft.method.equals(draft.operation.method());
        if (complaint.isEmpty() || documented) {
            return complaint;
        }
        return NO_OPERATION.contains(answer.status())
                ? Optional.empty()
                : template.map(path -> complaint(draft, path, narrowed, answer)).orElse(complaint);
    }

    /** Without segments that lead nowhere. */
    private static String normal(String address) {
        try {
            return new URI(address)
                    .normalize()
                    .getRawPath()
                    .replaceAll("/+", "/")
                    .replaceAll("/$", "");
        } catch (URISyntaxException none) {
            return address;
        }
    }

    private Optional<String> complaint(Draft draft, String path, boolean narrowed, Answer answer) {
        String method = draft.method.equals("HEAD") ? "GET" : draft.method;
        return contract.complaint(
                method, path, narrowed, answer.status(), answer.header("Content-Type"), answer.body());
    }
}
