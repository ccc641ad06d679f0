package org.notorturetj.content.document;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/** Stores a language as its tag; null for what belongs to all languages. */
@Converter
public class LanguageConverter implements AttributeConverter<Language, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Language language) {
        return language == null ? null : language.tag();
    }

    @Override
    public @Nullable Language convertToEntityAttribute(@Nullable String tag) {
        return tag == null ? null : Language.fromString(tag);
    }
}
