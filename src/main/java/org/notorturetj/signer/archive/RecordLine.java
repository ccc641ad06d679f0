package org.notorturetj.signer.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.LanguageFallback;
import org.notorturetj.platform.json.LanguageMember;
import org.notorturetj.signer.archive.Archive.PublishedRecord;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Turns published records into lines of chunks. */
public final class RecordLine {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String LANGUAGE = "language";

    /** Instead of a language, for a record that has none. */
    private static final String NEUTRAL = "*";

    private RecordLine() {}

    /** The record of a document that is served to a reader of a language. */
    public static Optional<PublishedRecord> served(
            Map<Language, PublishedRecord> ofOneDocument, Language reader) {
        return LanguageFallback.served(reader, ofOneDocument.keySet()).map(ofOneDocument::get);
    }

    /** The record with its language. */
    public static String whole(PublishedRecord record) {
        return LanguageMember.addedTo(record.record(), record.language());
    }

    /** The list item with its language. */
    static String summary(PublishedRecord record) {
        return LanguageMember.addedTo(record.item(), record.language());
    }

    /** The record as is, for language-neutral collections. */
    static String neutral(PublishedRecord record) {
        return record.record();
    }

    /** The language of a line. */
    public static String language(String line) {
        try (JsonParser parser = JSON.createParser(line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = LANGUAGE.equals(parser.currentName());
                parser.nextToken();
                if (found) {
                    return parser.getText();
                }
                parser.skipChildren();
            }
            return NEUTRAL;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
