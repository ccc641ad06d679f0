package org.notorturetj.api.desk.edition;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

@Schema(
        description =
                "Texts by language, each with the members of the document's type (docs/content-format.md).")
public record NewTexts(
        @Schema(
                        type = SchemaType.OBJECT,
                        description = "The text in Tajik",
                        examples =
                                "{\"title\":\"Суд чӣ қарор кард\",\"summary\":\"Як ҷумла.\",\"body\":\"Матн.\"}")
                @Nullable Map<String, Object> tg,
        @Schema(
                        type = SchemaType.OBJECT,
                        description = "The text in Russian",
                        examples =
                                "{\"title\":\"Что решил суд\",\"summary\":\"Одно предложение.\",\"body\":\"Текст.\"}")
                @Nullable Map<String, Object> ru,
        @Schema(
                        type = SchemaType.OBJECT,
                        description = "The text in English",
                        examples =
                                "{\"title\":\"What the court decided\",\"summary\":\"One sentence.\",\"body\":\"Text.\"}")
                @Nullable Map<String, Object> en) {
    public NewTexts {
        tg = tg == null ? null : Collections.unmodifiableMap(tg);
        ru = ru == null ? null : Collections.unmodifiableMap(ru);
        en = en == null ? null : Collections.unmodifiableMap(en);
    }

    /** The texts that are there, in the order of the languages. */
    public Map<Language, Map<String, Object>> each() {
        Map<Language, Map<String, Object>> each = new EnumMap<>(Language.class);
        put(each, Language.TG, tg);
        put(each, Language.RU, ru);
        put(each, Language.EN, en);
        return each;
    }

    private static void put(
            Map<Language, Map<String, Object>> each,
            Language language,
            @Nullable Map<String, Object> text) {
        if (text != null) {
            each.put(language, text);
        }
    }
}
