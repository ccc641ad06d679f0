package org.notorturetj.platform.filter;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;

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
                            new Reader(
                                    text -> Integer.valueOf(number(NUMBER, text)),
                                    Rule.WHOLE_NUMBER),
                    Long.class,
                            new Reader(
                                    text -> Long.valueOf(number(LONG_NUMBER, text)),
                                    Rule.WHOLE_NUMBER),
                    Boolean.class, new Reader(ParameterConverters::bool, Rule.TRUE_OR_FALSE),
                    LocalDate.class, new Reader(LocalDate::parse, Rule.DAY),
                    OffsetDateTime.class, new Reader(OffsetDateTime::parse, Rule.MOMENT_OFFSET),
                    Language.class,
                            new Reader(Language::fromString, Rule.ONE_OF.with("tg, ru, en")));

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
    private static String number(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("not a number in decimal digits");
        }
        return text;
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private record Reader(Function<String, Object> read, RuleMessage rule) {}

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
                // The only kind of exception that JAX-RS lets out of a converter.
                throw new BadRequestException(
                        new ProblemException(ProblemType.BAD_PARAMETER, parameter, reader.rule()));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
