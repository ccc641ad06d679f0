package org.notorturetj.api.desk.document;

import java.util.EnumMap;
import java.util.Map;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.text.Language;

@Schema(description = "By language the etag of each text, as it was seen.")
public record SeenTexts(
        @Schema(description = "Etag of the text in Tajik", examples = "1-2-3")
                @Pattern(regexp = Patterns.ETAG)
                @Nullable String tg,
        @Schema(description = "Etag of the text in Russian", examples = "1-2-3")
                @Pattern(regexp = Patterns.ETAG)
                @Nullable String ru,
        @Schema(description = "Etag of the text in English", examples = "1-2-3")
                @Pattern(regexp = Patterns.ETAG)
                @Nullable String en) {
    /** The text of one language. */
    public static SeenTexts of(Language language, @Nullable String etag) {
        return new SeenTexts(
                language == Language.TG ? etag : null,
                language == Language.RU ? etag : null,
                language == Language.EN ? etag : null);
    }

    /** The texts that are there, in the order of the languages. */
    public Map<Language, String> each() {
        Map<Language, String> each = new EnumMap<>(Language.class);
        put(each, Language.TG, tg);
        put(each, Language.RU, ru);
        put(each, Language.EN, en);
        return each;
    }

    private static void put(Map<Language, String> each, Language language, @Nullable String etag) {
        if (etag != null) {
            each.put(language, etag);
        }
    }
}
