package org.notorturetj.api.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The languages of the Coalition, as BCP 47 tags. */
@Schema(
        type = SchemaType.STRING,
        description = "BCP 47 tag: tg Tajik, ru Russian, en English",
        examples = "tg")
public enum Language {
    TG,
    RU,
    EN;

    /** The tag as it stands in paths and bodies: {@code tg}, {@code ru}, {@code en}. */
    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The languages in which a reader of this one is served, best first. */
    public List<Language> fallbackChain() {
        return switch (this) {
            case TG -> List.of(TG, RU, EN);
            case RU -> List.of(RU, TG, EN);
            case EN -> List.of(EN, RU, TG);
        };
    }

    /** Finds the language of a tag, exactly as written: {@code TG} is not a tag here. */
    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
    }

    /**
     * Reads a tag.
     *
     * @throws IllegalArgumentException when the Coalition does not publish in that language
     */
    @JsonCreator
    public static Language fromString(String tag) {
        return ofTag(tag).orElseThrow(() -> new IllegalArgumentException("not one of tg, ru, en"));
    }
}
