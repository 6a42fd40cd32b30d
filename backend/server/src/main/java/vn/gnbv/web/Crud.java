package vn.gnbv.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.Listing;
import vn.gnbv.store.RecordedEntity;
import vn.gnbv.store.Records;

/** The five ways to touch one resource, with ETag, If-Match and merge patch: what a resource declares, this carries out. */
@ApplicationScoped
public class Crud {
    private final Records records;
    private final Answers answers;
    private final Etags etags;
    private final ObjectMapper json;
    private final Validator validator;
    private final CurrentCaller current;

    @Inject
    public Crud(
            Records records,
            Answers answers,
            Etags etags,
            ObjectMapper json,
            Validator validator,
            CurrentCaller current) {
        this.records = records;
        this.answers = answers;
        this.etags = etags;
        this.json = json;
        this.validator = validator;
        this.current = current;
    }

    /**
     * @param listing what goes out
     * @param wantedId reads the id that the client chose off the input
     * @param fill takes the input over into the entity; applies the feature's rules
     */
    public <E extends RecordedEntity, I extends Record, V extends Record> Resource<E, I, V> of(
            Listing<V> listing,
            Class<E> entity,
            Class<I> input,
            Function<I, UUID> wantedId,
            Supplier<E> blank,
            BiConsumer<E, I> fill) {
        return new Resource<>(listing, entity, input, wantedId, blank, fill);
    }

    /** One resource's row type {@code E}, input {@code I} and view {@code V}. */
    public final class Resource<E extends RecordedEntity, I extends Record, V extends Record> {
        private final Listing<V> listing;
        private final Class<E> entity;
        private final Class<I> inputType;
        private final Function<I, UUID> wantedId;
        private final Supplier<E> blank;
        private final BiConsumer<E, I> fill;

        private Resource(
                Listing<V> listing,
                Class<E> entity,
                Class<I> inputType,
                Function<I, UUID> wantedId,
                Supplier<E> blank,
                BiConsumer<E, I> fill) {
            this.listing = listing;
            this.entity = entity;
            this.inputType = inputType;
            this.wantedId = wantedId;
            this.blank = blank;
            this.fill = fill;
        }

        public Response get(UUID id) {
            return answers.row(records.get(listing, id));
        }

        public Response create(I input) {
            return answers.created(records.create(listing, wantedId.apply(input), input, blank, fill));
        }

        /** As {@link #create(Record)}, of an input that is partly shown masked. */
        public Response create(I input, Records.Masking<E, I> masking) {
            return answers.created(records.create(listing, wantedId.apply(input), input, blank, fill, masking));
        }

        public Response replace(UUID id, I input) {
            UUID named = wantedId.apply(input);
            if (named != null && !named.equals(id)) {
                throw Refusal.at("/id", CommonError.INVALID_PARAMETER, current.language(), "id");
            }
            return answers.row(records.replace(listing, entity, id, etags.expected(), input, fill));
        }

        public Response patch(UUID id, JsonNode patch) {
            int expected = etags.expected();
            JsonNode merged = records.merged(records.get(listing, id), inputType, patch);
            try {
                I input = json.treeToValue(merged, inputType);
                if (input == null) {
                    throw new Refusal(CommonError.MALFORMED);
                }
                Set<ConstraintViolation<I>> violations = validator.validate(input);
                if (!violations.isEmpty()) {
                    throw new ConstraintViolationException(violations);
                }
                UUID named = wantedId.apply(input);
                if (named != null && !named.equals(id)) {
                    throw Refusal.at("/id", CommonError.INVALID_PARAMETER, current.language(), "id");
                }
                return answers.row(records.replace(listing, entity, id, expected, input, fill));
            } catch (JsonProcessingException malformed) {
                throw FieldProblems.of(malformed, current.language());
            }
        }

        public Response remove(UUID id) {
            records.remove(entity, id, etags.expected());
            return Response.noContent().build();
        }
    }
}
