package vn.gnbv.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;

/** Refuses query parameters that an operation does not declare, values of the wrong form, repeated and missing ones. */
@ApplicationScoped
class Parameters {
    private record Declared(Map<String, Class<?>> query, Map<String, Class<?>> path, Set<String> required) {}

    private final Map<Method, Declared> declaredByMethod = new ConcurrentHashMap<>();

    void check(Method method, UriInfo uri) {
        Declared declared = declaredByMethod.computeIfAbsent(method, Parameters::declared);
        declared.path().forEach((name, type) -> {
            if (type == UUID.class) {
                id(uri.getPathParameters().getFirst(name));
            }
        });
        MultivaluedMap<String, String> given = uri.getQueryParameters();
        for (Map.Entry<String, List<String>> parameter : given.entrySet()) {
            Class<?> type = declared.query().get(parameter.getKey());
            if (type == null) {
                throw new Refusal(CommonError.UNKNOWN_PARAMETER, parameter.getKey())
                        .with(
                                "allowed",
                                declared.query().keySet().stream().sorted().toList());
            }
            boolean many = List.class.isAssignableFrom(type);
            if (!many && parameter.getValue().size() > 1) {
                throw new Refusal(CommonError.INVALID_PARAMETER, parameter.getKey());
            }
            parameter.getValue().forEach(value -> checkForm(parameter.getKey(), value, type));
        }
        for (String name : declared.required()) {
            if (!given.containsKey(name)) {
                throw new Refusal(CommonError.PARAMETER_MISSING, name);
            }
        }
    }

    /** An id in a path; one that is no UUID names nothing. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noUuid) {
            throw new Refusal(CommonError.NOT_FOUND);
        }
    }

    private static void checkForm(String name, String value, Class<?> type) {
        boolean wellFormed = value.indexOf('\0') < 0;
        try {
            if (type == Integer.class || type == int.class) {
                Integer.parseInt(value);
            } else if (type == Long.class || type == long.class) {
                Long.parseLong(value);
            } else if (type == LocalDate.class) {
                DayReader.day(value);
            } else if (type == UUID.class) {
                wellFormed = UUID.fromString(value).toString().equalsIgnoreCase(value);
            } else if (type == Boolean.class || type == boolean.class) {
                wellFormed = value.equals("true") || value.equals("false");
            } else if (type.isEnum()) {
                wellFormed = Arrays.stream(type.getEnumConstants())
                        .anyMatch(constant -> constant.toString().equals(value));
            }
        } catch (IllegalArgumentException | DateTimeException malformed) {
            wellFormed = false;
        }
        if (!wellFormed) {
            Refusal refusal = new Refusal(CommonError.INVALID_PARAMETER, name);
            throw type.isEnum() ? refusal.with("allowed", Arrays.toString(type.getEnumConstants())) : refusal;
        }
    }

    private static Declared declared(Method method) {
        Map<String, Class<?>> query = new HashMap<>();
        Map<String, Class<?>> path = new HashMap<>();
        Set<String> required = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam queryParam = parameter.getAnnotation(QueryParam.class);
            PathParam pathParam = parameter.getAnnotation(PathParam.class);
            if (queryParam != null) {
                query.put(queryParam.value(), parameter.getType());
                if (parameter.isAnnotationPresent(NotNull.class)) {
                    required.add(queryParam.value());
                }
            } else if (pathParam != null) {
                path.put(pathParam.value(), parameter.getType());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(parameter.getType(), query, required);
            }
        }
        return new Declared(query, path, required);
    }

    private static void addFields(Class<?> type, Map<String, Class<?>> query, Set<String> required) {
        for (Class<?> level = type; level != null && level != Object.class; level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                QueryParam queryParam = field.getAnnotation(QueryParam.class);
                if (queryParam != null) {
                    query.put(queryParam.value(), field.getType());
                    if (field.isAnnotationPresent(NotNull.class)) {
                        required.add(queryParam.value());
                    }
                }
            }
        }
    }
}
