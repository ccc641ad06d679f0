package org.notorturetj.platform.json;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads a date or time from ISO 8601 text only. The library would also take numbers and arrays,
 * whose meaning is ambiguous.
 *
 * @param <T> the type to read
 */
final class StrictTemporalDeserializer<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parse;

    StrictTemporalDeserializer(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return failed(parser, context);
        }
        try {
            return parse.apply(parser.getText());
        } catch (DateTimeException e) {
            return failed(parser, context);
        }
    }

    @SuppressWarnings("unchecked")
    private T failed(JsonParser parser, DeserializationContext context) throws IOException {
        return (T) context.handleUnexpectedToken(handledType(), parser);
    }
}
