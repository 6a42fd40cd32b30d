package vn.gnbv.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import vn.gnbv.kernel.Ids;
import vn.gnbv.store.RecordedEntity;

/**
 * Rows that come and go with the row they belong to: the evidence of a finding, the participants of a visit. What is sent
 * replaces what was there; rows that stay keep their id, so that their history stays theirs.
 */
@ApplicationScoped
public class EmbeddedRows {
    private final EntityManager entities;

    @Inject
    public EmbeddedRows(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * How rows of one kind are told apart, made and changed.
     *
     * @param owner name of the field that holds the owner's id
     * @param keyOfRow what tells rows of one owner apart
     * @param keyOfWanted the same of what was sent; null for a new row
     * @param make a row for what was sent; an id that it leaves null is given to it
     * @param change takes over what was sent; true where that changed something
     */
    public record Kind<E extends RecordedEntity, W, K>(
            Class<E> entity,
            String owner,
            Function<E, K> keyOfRow,
            Function<W, K> keyOfWanted,
            Function<W, E> make,
            BiPredicate<E, W> change) {}

    /** True where anything was added, changed or taken away. */
    public <E extends RecordedEntity, W, K> boolean replace(Kind<E, W, K> kind, UUID ownerId, List<W> wanted) {
        Map<K, E> present = new LinkedHashMap<>();
        rows(kind.entity(), kind.owner(), ownerId)
                .forEach(row -> present.put(kind.keyOfRow().apply(row), row));
        boolean changed = false;
        for (W one : wanted) {
            K key = kind.keyOfWanted().apply(one);
            E row = key == null ? null : present.remove(key);
            if (row == null) {
                E made = kind.make().apply(one);
                made.id = made.id == null ? Ids.next() : made.id;
                entities.persist(made);
                changed = true;
            } else if (kind.change().test(row, one)) {
                changed = true;
            }
        }
        present.values().forEach(entities::remove);
        return changed || !present.isEmpty();
    }

    /** Takes all rows of an owner away, before the owner itself. */
    public <E extends RecordedEntity> void remove(Class<E> entity, String owner, UUID ownerId) {
        rows(entity, owner, ownerId).forEach(entities::remove);
    }

    private <E extends RecordedEntity> List<E> rows(Class<E> entity, String owner, UUID ownerId) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<E> query = builder.createQuery(entity);
        Root<E> root = query.from(entity);
        return entities.createQuery(query.where(builder.equal(root.get(owner), ownerId)))
                .getResultList();
    }
}
