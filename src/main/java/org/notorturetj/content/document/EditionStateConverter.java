package org.notorturetj.content.document;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a state as text. */
@Converter
public class EditionStateConverter implements AttributeConverter<EditionState, String> {
    @Override
    public String convertToDatabaseColumn(EditionState state) {
        return state.word();
    }

    @Override
    public EditionState convertToEntityAttribute(String word) {
        return EditionState.ofWord(word);
    }
}
