package vn.gnbv.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.access.Role;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Problem;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.privacy.PersonalData;
import vn.gnbv.privacy.SealedText;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Records;

/** Personal data of the registry on its way in and out, and what becomes of households. */
@ApplicationScoped
public class HouseholdService {
    private static final String IDENTITY = "household_member.identity";
    private static final String PHONE = "household.phone";
    private static final String POSITION = "household.position";
    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 500;
    private static final double SOUTH = 6;
    private static final double NORTH = 24;
    private static final double WEST = 102;
    private static final double EAST = 118;

    private final HouseholdStore store;
    private final Records records;
    private final PersonalData personal;
    private final CurrentCaller current;

    @Inject
    public HouseholdService(HouseholdStore store, Records records, PersonalData personal, CurrentCaller current) {
        this.store = store;
        this.records = records;
        this.personal = personal;
        this.current = current;
    }

    Page<Household> page(HouseholdFilter filter, PageRequest page) {
        return store.page(filter, numberHash(filter.q), page);
    }

    /** What has the form of a number is looked up as one, however it is grouped. */
    private String numberHash(String words) {
        String digits = words == null ? "" : words.replaceAll("[\\s.-]", "");
        if (digits.matches("0[0-9]{9,10}")) {
            return personal.hash(PHONE, digits);
        }
        return digits.matches("[0-9]{9}|[0-9]{12}") ? personal.hash(IDENTITY, digits) : null;
    }

    void fill(HouseholdEntity entity, HouseholdInput input) {
        if (entity.unitId != null && !entity.unitId.equals(input.unitId())) {
            throw refused("/unitId", HouseholdError.MOVES_BY_CHANGE);
        }
        entity.code = input.code();
        entity.unitId = input.unitId();
        entity.villageId = input.villageId();
        entity.address = input.address();
        entity.phone(taken(PHONE, "/phone", entity.id, input.phone(), entity.phone()));
        entity.positionSealed = position(entity, input.position());
        entity.establishedOn = input.establishedOn();
        entity.note = input.note();
    }

    /** Whether a household that was made before is what is now asked for, as far as its masked fields go. */
    boolean isSame(HouseholdEntity kept, HouseholdInput input) {
        return Objects.equals(kept.phoneHash, hash(PHONE, input.phone()))
                && Objects.equals(personal.open(POSITION, kept.id, kept.positionSealed), spaced(input.position()));
    }

    HouseholdInput masked(HouseholdInput input) {
        return new HouseholdInput(
                input.id(),
                input.code(),
                input.unitId(),
                input.villageId(),
                input.address(),
                mask(input.phone()),
                input.position() == null ? null : PersonalData.MASK,
                input.establishedOn(),
                input.note());
    }

    void fillMember(HouseholdMemberEntity entity, HouseholdMemberInput input) {
        SealedText identity = taken(IDENTITY, "/identityNumber", entity.id, input.identityNumber(), entity.identity());
        String number = isMasked(input.identityNumber())
                ? personal.open(IDENTITY, entity.id, identity.sealed())
                : input.identityNumber();
        if (number != null) {
            IdentityNumber.misfit(number, input.sex(), input.birthYear()).ifPresent(problem -> {
                throw refused("/identityNumber", problem);
            });
        }
        entity.fill(input, identity);
    }

    boolean isSameMember(HouseholdMemberEntity kept, HouseholdMemberInput input) {
        return Objects.equals(kept.identityHash, hash(IDENTITY, input.identityNumber()));
    }

    HouseholdMemberInput maskedMember(HouseholdMemberInput input) {
        return new HouseholdMemberInput(
                input.id(),
                input.name(),
                input.sex(),
                input.birthYear(),
                input.birthDate(),
                input.ethnicGroupCode(),
                input.relation(),
                mask(input.identityNumber()),
                input.schooling(),
                input.education(),
                input.healthInsurance(),
                input.work(),
                input.disability(),
                input.merit(),
                input.joinedOn(),
                input.leftOn(),
                input.leftReason());
    }

    /** The household with what is asked for in clear; that it was read, and why, is recorded with it. */
    Household unmasked(UUID id, String asked, String reason) {
        List<String> fields = fields(asked, Set.of("phone", "position"));
        return store.unmasking(() -> {
            Household row = records.get(HouseholdStore.HOUSEHOLDS, id);
            HouseholdEntity kept = HouseholdEntity.findById(id);
            record(new UnmaskingEntity(
                    id,
                    null,
                    row.unitId(),
                    fields,
                    checked(reason),
                    current.caller().name()));
            return row.unmasked(
                    fields.contains("phone") ? personal.open(PHONE, id, kept.phoneSealed) : row.phone(),
                    fields.contains("position") ? personal.open(POSITION, id, kept.positionSealed) : row.position());
        });
    }

    /** As {@link #unmasked(UUID, String, String)}, of a member. */
    HouseholdMember unmaskedMember(UUID householdId, UUID id, String asked, String reason) {
        List<String> fields = fields(asked, Set.of("identityNumber"));
        return store.unmasking(() -> {
            HouseholdMember row = records.get(HouseholdStore.MEMBERS, id);
            Household home = records.get(HouseholdStore.HOUSEHOLDS, householdId);
            HouseholdMemberEntity kept = HouseholdMemberEntity.findById(id);
            record(new UnmaskingEntity(
                    householdId,
                    id,
                    home.unitId(),
                    fields,
                    checked(reason),
                    current.caller().name()));
            return row.unmasked(personal.open(IDENTITY, id, kept.identitySealed));
        });
    }

    Records.Created<HouseholdChange> change(UUID householdId, HouseholdChangeInput input) {
        String name = current.caller().name();
        return records.create(
                HouseholdStore.CHANGES,
                input.id(),
                input,
                () -> new HouseholdChangeEntity(householdId, name),
                HouseholdChangeEntity::fill);
    }

    Records.Created<DuplicateDecision> decide(UUID caseId, DuplicateDecisionInput input) {
        String name = current.caller().name();
        return records.create(
                HouseholdStore.DECISIONS,
                input.id(),
                input,
                () -> new DuplicateDecisionEntity(caseId, name),
                DuplicateDecisionEntity::fill);
    }

    Records.Created<DuplicateSearch> search(DuplicateSearchInput input) {
        String name = current.caller().name();
        return records.create(
                HouseholdStore.SEARCHES,
                input.id(),
                input,
                () -> new DuplicateSearchEntity(name),
                DuplicateSearchEntity::fill);
    }

    private static void record(UnmaskingEntity unmasking) {
        unmasking.persistAndFlush();
    }

    private List<String> fields(String asked, Set<String> masked) {
        if (!current.caller().has(Role.OFFICER)) {
            throw new Refusal(CommonError.NOT_READABLE);
        }
        List<String> fields =
                Arrays.stream(asked.split(",")).distinct().sorted().toList();
        Optional<String> unknown =
                fields.stream().filter(field -> !masked.contains(field)).findFirst();
        if (fields.isEmpty() || unknown.isPresent()) {
            throw new Refusal(HouseholdError.UNMASKING_FIELD, "unmask");
        }
        return fields;
    }

    private static String checked(String reason) {
        String said = reason == null ? "" : reason.strip();
        if (said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON) {
            throw new Refusal(HouseholdError.UNMASKING_REASON);
        }
        return said;
    }

    /** What is kept where the input is masked or says the same, else the input, sealed. */
    private SealedText taken(String field, String pointer, UUID row, String input, SealedText kept) {
        if (isMasked(input)) {
            if (!input.equals(PersonalData.MASK + kept.tail())) {
                throw refused(pointer, HouseholdError.MASK_UNKNOWN);
            }
            return kept;
        }
        return input != null && personal.hash(field, input).equals(kept.hash())
                ? kept
                : personal.seal(field, row, input);
    }

    private String position(HouseholdEntity entity, String input) {
        if (isMasked(input)) {
            if (entity.positionSealed == null) {
                throw refused("/position", HouseholdError.MASK_UNKNOWN);
            }
            return entity.positionSealed;
        }
        String wanted = spaced(input);
        if (wanted == null) {
            return null;
        }
        String[] degrees = wanted.split(", ");
        double latitude = Double.parseDouble(degrees[0]);
        double longitude = Double.parseDouble(degrees[1]);
        if (latitude < SOUTH || latitude > NORTH || longitude < WEST || longitude > EAST) {
            throw refused("/position", HouseholdError.POSITION_OUTSIDE);
        }
        return wanted.equals(personal.open(POSITION, entity.id, entity.positionSealed))
                ? entity.positionSealed
                : personal.seal(POSITION, entity.id, wanted).sealed();
    }

    /** One way of writing a position. */
    private static String spaced(String position) {
        return position == null ? null : position.replaceFirst(", ?", ", ");
    }

    private String hash(String field, String input) {
        return input == null ? null : personal.hash(field, input);
    }

    private static String mask(String input) {
        return input == null || isMasked(input)
                ? input
                : PersonalData.MASK + input.substring(input.length() - PersonalData.MASK.length());
    }

    private static boolean isMasked(String input) {
        return input != null && input.startsWith(PersonalData.MASK);
    }

    private Refusal refused(String pointer, Problem problem) {
        return Refusal.at(pointer, problem, current.language());
    }
}
