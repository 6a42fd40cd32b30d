package vn.gnbv.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.kernel.Sha256;

/** Pages of listings: keyset, so that page 10,000 costs what page 1 costs. */
@ApplicationScoped
public class Lists {
    private final Rows rows;
    private final ObjectMapper json;

    @Inject
    public Lists(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    public <T extends Record> Page<T> page(Query<T> query, PageRequest request) {
        Listing<T> listing = query.listing();
        Order order = Order.of(
                listing,
                request.sort(),
                name -> new Refusal(CommonError.INVALID_PARAMETER, "sort").with("allowed", listing.sortNames()));
        Set<String> fields = fields(listing, request.fields());
        if (request.streamed()) {
            return Page.streamed(
                    (total, consumer) -> rows.stream(query, order, total, consumer), fields, listing.names());
        }
        String binding = digest(order.name() + order.descending() + request.binding());
        Cursor after = request.cursor() == null
                ? null
                : Cursor.decode(request.cursor(), order, binding, json)
                        .orElseThrow(() -> new Refusal(CommonError.INVALID_CURSOR));
        List<T> found = rows.slice(query, order, after, request.limit() + 1);
        boolean more = found.size() > request.limit();
        List<T> items = more ? found.subList(0, request.limit()) : found;
        String next = more ? cursorAfter(items.getLast(), order, binding).encode(json) : null;
        Long total = switch (request.count()) {
            case NONE -> null;
            case EXACT -> rows.count(query);
            case ESTIMATE -> rows.estimate(query);
        };
        return Page.of(items, next, total, fields, listing.names());
    }

    private static <T extends Record> Set<String> fields(Listing<T> listing, List<String> asked) {
        if (asked == null || asked.isEmpty()) {
            return null;
        }
        for (String name : asked) {
            if (!listing.names().contains(name)) {
                throw new Refusal(CommonError.INVALID_PARAMETER, "fields").with("allowed", listing.names());
            }
        }
        return new LinkedHashSet<>(asked);
    }

    private static Cursor cursorAfter(Record last, Order order, String binding) {
        return new Cursor(order.byId() ? null : component(last, order.name()), component(last, "id"), binding);
    }

    private static Object component(Record row, String name) {
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                try {
                    component.getAccessor().setAccessible(true);
                    return component.getAccessor().invoke(row);
                } catch (ReflectiveOperationException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
        throw new IllegalStateException("a sort key must be a component: " + name);
    }

    private static String digest(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(text))
                .substring(0, 16);
    }
}
