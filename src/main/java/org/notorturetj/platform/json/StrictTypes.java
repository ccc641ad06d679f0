package org.notorturetj.platform.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.function.Function;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;

/**
 * What somebody sends has the type that its schema says: Jackson would make text of a number or of
 * true, a number of text, and a day of a list.
 */
public final class StrictTypes {
    private StrictTypes() {}

    /** A builder for {@link #on(ObjectMapper)}: this feature can be set only there. */
    public static JsonMapper.Builder builder() {
        return JsonMapper.builder().disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }

    /** Makes a mapper strict; the last module wins, so it has all the others already. */
    public static <M extends ObjectMapper> M on(M mapper) {
        var moments = new SimpleModule("iso-8601");
        strict(moments, Instant.class, Instant::parse);
        strict(moments, LocalDate.class, LocalDate::parse);
        strict(moments, LocalTime.class, LocalTime::parse);
        strict(moments, OffsetDateTime.class, OffsetDateTime::parse);
        mapper.registerModule(moments);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return mapper;
    }

    private static <T> void strict(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addDeserializer(type, new StrictTemporalDeserializer<>(type, parse));
    }
}
