package org.notorturetj.platform.filter;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.InvalidParameterException;

/**
 * Parses query and path parameters. A value that cannot be parsed is a 400 that names the
 * parameter, instead of the 404 of JAX-RS.
 */
@Provider
class ParameterConverters implements ParamConverterProvider {
    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,8}");

    /** Up to 16 digits, just above 2^53; each parameter declares its own limit. */
    private static final Pattern LONG_NUMBER = Pattern.compile("0|[1-9][0-9]{0,15}");

    private static final Map<Class<?>, Reader> READERS =
            Map.of(
                    Integer.class,
                            new Reader(ParameterConverters::number, "must be a whole number"),
                    Long.class,
                            new Reader(ParameterConverters::longNumber, "must be a whole number"),
                    Boolean.class, new Reader(ParameterConverters::bool, "must be true or false"),
                    LocalDate.class,
                            new Reader(
                                    LocalDate::parse, "must be a day that exists, as YYYY-MM-DD"),
                    OffsetDateTime.class,
                            new Reader(
                                    OffsetDateTime::parse,
                                    "must be a moment with its UTC offset, as 2026-11-24T20:00:00+05:00 (write + as %2B)"),
                    Language.class, new Reader(Language::fromString, "must be one of tg, ru, en"));

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> rawType, Type genericType, Annotation[] annotations) {
        Reader reader = READERS.get(rawType);
        return reader == null ? null : new Converter<>(rawType, reader, name(annotations));
    }

    private static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
        }
        return "path";
    }

    /** One spelling per number: no plus sign, no leading zeros. */
    private static Integer number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("not a number in decimal digits");
        }
        return Integer.valueOf(text);
    }

    private static Long longNumber(String text) {
        if (!LONG_NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("not a number in decimal digits");
        }
        return Long.valueOf(text);
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private record Reader(Function<String, Object> read, String rule) {}

    private record Converter<T>(Class<T> type, Reader reader, String parameter)
            implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String value) {
            if (value == null) {
                return null;
            }
            try {
                return type.cast(reader.read().apply(value));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new InvalidParameterException(parameter, reader.rule());
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
