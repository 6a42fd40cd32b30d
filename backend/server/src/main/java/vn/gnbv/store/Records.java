package vn.gnbv.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Ids;
import vn.gnbv.kernel.Refusal;

/**
 * Creating, replacing and removing one row, the same way for every resource. {@code V} is what goes out (a listing's record),
 * {@code I} what comes in; the components of {@code I} are components of {@code V} by the same names.
 */
@ApplicationScoped
public class Records {
    private final Rows rows;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final CurrentCaller current;

    @Inject
    public Records(Rows rows, EntityManager entities, ObjectMapper json, CurrentCaller current) {
        this.rows = rows;
        this.entities = entities;
        this.json = json;
        this.current = current;
    }

    /**
     * How an input that is not shown as it came is held against the row that was made of it.
     *
     * @param shown what of the input the row shows
     * @param same whether the rest of the input is what the row keeps
     */
    public record Masking<E, I>(UnaryOperator<I> shown, BiPredicate<E, I> same) {
        static <E, I> Masking<E, I> none() {
            return new Masking<>(input -> input, (entity, input) -> true);
        }
    }

    /** What creating led to: a new row, or the one that the same caller made before with the same id and body. */
    public record Created<V>(V row, boolean anew) {}

    public <V extends Record> V get(Listing<V> listing, UUID id) {
        return rows.one(listing.byId(id)).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    public <E extends RecordedEntity, I extends Record, V extends Record> Created<V> create(
            Listing<V> listing, UUID wantedId, I input, Supplier<E> blank, BiConsumer<E, I> fill) {
        return create(listing, wantedId, input, blank, fill, Masking.none());
    }

    /** As {@link #create(Listing, UUID, Record, Supplier, BiConsumer)}, of an input that is partly shown masked. */
    public <E extends RecordedEntity, I extends Record, V extends Record> Created<V> create(
            Listing<V> listing,
            UUID wantedId,
            I input,
            Supplier<E> blank,
            BiConsumer<E, I> fill,
            Masking<E, I> masking) {
        E entity = blank.get();
        if (wantedId != null) {
            @SuppressWarnings("unchecked")
            E taken = (E) entities.find(entity.getClass(), wantedId);
            if (taken != null) {
                if (!masking.same().test(taken, input)) {
                    throw new Refusal(CommonError.ID_TAKEN);
                }
                return madeBefore(
                        listing, wantedId, taken.recordedBy, masking.shown().apply(input));
            }
        }
        UUID id = wantedId == null ? Ids.next() : wantedId;
        entity.id = id;
        fill.accept(entity, input);
        entities.persist(entity);
        entities.flush();
        return new Created<>(get(listing, id), true);
    }

    /**
     * What creating a row leads to whose id is taken: the row that is there, where the same caller said the same of it.
     *
     * @param maker subject of whoever made it
     */
    public <V extends Record> Created<V> madeBefore(Listing<V> listing, UUID id, String maker, Record input) {
        V row = get(listing, id);
        boolean same = current.caller().id().equals(maker)
                && json.valueToTree(input).equals(json.valueToTree(inputOf(row, input.getClass())));
        if (same) {
            return new Created<>(row, false);
        }
        throw new Refusal(CommonError.ID_TAKEN);
    }

    public <E extends RecordedEntity, I extends Record, V extends Record> V replace(
            Listing<V> listing, Class<E> type, UUID id, int expectedVersion, I input, BiConsumer<E, I> fill) {
        E entity = current(type, id, expectedVersion);
        fill.accept(entity, input);
        flushOne();
        return get(listing, id);
    }

    public <E extends RecordedEntity> void remove(Class<E> type, UUID id, int expectedVersion) {
        entities.remove(current(type, id, expectedVersion));
        flushOne();
    }

    /** The row for writing, if it is visible and still what the caller read. */
    public <E extends RecordedEntity> E current(Class<E> type, UUID id, int expectedVersion) {
        E entity = entities.find(type, id);
        if (entity == null) {
            throw new Refusal(CommonError.NOT_FOUND);
        }
        if (entity.version != expectedVersion) {
            throw new Refusal(CommonError.STALE);
        }
        return entity;
    }

    /** What a client would send to leave a row as it is: the base of a merge patch. */
    public <I extends Record> I inputOf(Record row, Class<I> inputType) {
        Set<String> names = new HashSet<>();
        Arrays.stream(inputType.getRecordComponents())
                .map(RecordComponent::getName)
                .forEach(names::add);
        ObjectNode node = json.valueToTree(row);
        node.retain(names);
        return json.convertValue(node, inputType);
    }

    /** RFC 7396 merge patch onto what the row is now; the result is validated as any input. */
    public <I extends Record> JsonNode merged(Record row, Class<I> inputType, JsonNode patch) {
        return MergePatch.apply(json.valueToTree(inputOf(row, inputType)), patch);
    }

    /** An update that row-level security let find no row changes nothing: the caller may read it, not write it. */
    private void flushOne() {
        try {
            entities.flush();
        } catch (jakarta.persistence.OptimisticLockException hidden) {
            throw new Refusal(CommonError.FORBIDDEN);
        }
    }
}
