package vn.gnbv.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import vn.gnbv.kernel.Refusal;

/** Records units and corrects what is said of them, with the unit above on their first day. */
@ApplicationScoped
class UnitCorrections {
    private final UnitChangeStore store;

    @Inject
    UnitCorrections(UnitChangeStore store) {
        this.store = store;
    }

    void fill(AdministrativeUnitEntity unit, UnitInput input) {
        check(input.level(), input.kind());
        if (input.level() == UnitLevel.PROVINCE && input.parentId() != null) {
            throw new Refusal(PlaceError.PARENT_OF_PROVINCE);
        }
        if (input.level() != UnitLevel.PROVINCE && input.parentId() == null) {
            throw new Refusal(PlaceError.PARENT_MISSING);
        }
        boolean recorded = store.unit(unit.id).isPresent();
        List<UnitParentEntity> links = recorded ? store.parents(unit.id) : List.of();
        if (!links.isEmpty() && Objects.equals(links.getLast().validTo, unit.validTo)) {
            links.getLast().validTo = input.validTo();
        }
        unit.code = input.code();
        unit.level = input.level();
        unit.kind = input.kind();
        unit.name = input.name();
        unit.validFrom = input.validFrom();
        unit.validFromEvidence = input.validFromEvidence();
        unit.validTo = input.validTo();
        if (!recorded) {
            store.persist(unit);
            store.flush();
        }
        if (!links.isEmpty()) {
            links.getFirst().validFrom = input.validFrom();
            links.getFirst().parentId = input.parentId();
        } else if (input.parentId() != null) {
            store.link(unit.id, input.parentId(), input.validFrom(), input.validTo());
        }
    }

    static void check(UnitLevel level, UnitKind kind) {
        if (kind.level() != level) {
            throw new Refusal(PlaceError.KIND_OF_OTHER_LEVEL);
        }
    }
}
