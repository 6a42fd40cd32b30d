package vn.gnbv.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A policy's condition as PostgreSQL keeps it ({@code pg_node_tree}), asked for the functions that run once a row: those behind
 * operators, calls and conversions, but for what stands in a subquery that refers to nothing around it. Such a subquery is
 * answered once a statement.
 */
final class PolicyCondition {
    private static final Set<String> CALLING_FIELDS = Set.of("funcid", "opfuncid");

    /** Nodes that call functions without naming them in a field of their own. */
    private static final Set<String> CALLING_NODES = Set.of("COERCEVIAIO", "ROWCOMPARE", "MINMAX", "ARRAYCOERCEEXPR");

    private final String text;
    private int position;

    private PolicyCondition(String text) {
        this.text = text;
    }

    /** A node with its fields in order; a list has the name "(". */
    private record Node(String name, Map<String, String> values, List<Node> children) {}

    /** What a subtree calls for each row, and how many queries further out the columns lie that it uses (0: none outside). */
    private record Found(Set<String> calls, int outermost) {}

    /** Identifiers of functions (as numbers), or names of nodes that call some, each time a row is looked at. */
    static Set<String> callsForEachRow(String nodeTree) {
        return find(new PolicyCondition(nodeTree).node()).calls();
    }

    private static Found find(Node node) {
        Set<String> calls = new TreeSet<>();
        int outermost = 0;
        if (node.name().equals("VAR")) {
            outermost = Integer.parseInt(node.values().getOrDefault("varlevelsup", "0"));
        }
        CALLING_FIELDS.stream()
                .map(node.values()::get)
                .filter(function -> function != null && !function.equals("0"))
                .forEach(calls::add);
        if (CALLING_NODES.contains(node.name())) {
            calls.add(node.name());
        }
        for (Node child : node.children()) {
            Found below = find(child);
            calls.addAll(below.calls());
            outermost = Math.max(outermost, below.outermost());
        }
        if (node.name().equals("QUERY")) {
            if (outermost == 0) {
                calls.clear();
            }
            outermost = Math.max(0, outermost - 1);
        }
        return new Found(calls, outermost);
    }

    private Node node() {
        skipSpaces();
        char opening = text.charAt(position++);
        char closing = opening == '{' ? '}' : ')';
        Map<String, String> values = new HashMap<>();
        List<Node> children = new ArrayList<>();
        String name = opening == '{' ? word() : "(";
        String field = "";
        for (skipSpaces(); text.charAt(position) != closing; skipSpaces()) {
            char next = text.charAt(position);
            if (next == '{' || next == '(') {
                children.add(node());
            } else {
                String word = word();
                if (word.startsWith(":")) {
                    field = word.substring(1);
                } else {
                    values.putIfAbsent(field, word);
                }
            }
        }
        position++;
        return new Node(name, values, children);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (position < text.length() && " \n{}()".indexOf(text.charAt(position)) < 0) {
            if (text.charAt(position) == '\\') {
                position++;
            }
            word.append(text.charAt(position++));
        }
        return word.toString();
    }

    private void skipSpaces() {
        while (Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }
}
