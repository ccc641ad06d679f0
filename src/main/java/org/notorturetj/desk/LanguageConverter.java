package org.notorturetj.desk;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.notorturetj.api.text.Language;

/** A language as its tag. */
@Converter
public class LanguageConverter implements AttributeConverter<Language, String> {
    @Override
    public String convertToDatabaseColumn(Language language) {
        return language.tag();
    }

    @Override
    public Language convertToEntityAttribute(String tag) {
        return Language.fromString(tag);
    }
}
