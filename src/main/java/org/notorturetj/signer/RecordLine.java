package org.notorturetj.signer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.signer.Archive.PublishedRecord;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Turns published records into lines of chunks. */
final class RecordLine {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String LANGUAGE = "language";

    /** Instead of a language, for a record that has none. */
    private static final String NEUTRAL = "*";

    private RecordLine() {}

    /** The record of a document that is served to a reader of a language. */
    static Optional<PublishedRecord> served(
            Map<Language, PublishedRecord> ofOneDocument, Language reader) {
        return reader.fallbackChain().stream()
                .filter(ofOneDocument::containsKey)
                .findFirst()
                .map(ofOneDocument::get);
    }

    /** The record with its language. */
    static String whole(PublishedRecord record) {
        return withLanguage(record.record(), record.language());
    }

    /** The list item with its language. */
    static String summary(PublishedRecord record) {
        return withLanguage(record.item(), record.language());
    }

    /** The record as is, for language-neutral collections. */
    static String neutral(PublishedRecord record) {
        return record.record();
    }

    /** The language of a line. */
    static String language(String line) {
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

    /**
     * Adds the member {@code language} to canonical JSON where it belongs: before the first member
     * whose name is after it. Nothing is written anew, so nothing else can differ.
     */
    private static String withLanguage(String json, Language language) {
        String member = "\"language\":\"" + language.tag() + "\"";
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            boolean empty = true;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                int order = parser.currentName().compareTo(LANGUAGE);
                if (order >= 0) {
                    int at = (int) parser.currentTokenLocation().getCharOffset();
                    return order == 0
                            ? CanonicalJson.write(
                                    CanonicalJson.tree(json).put(LANGUAGE, language.tag()))
                            : json.substring(0, at) + member + "," + json.substring(at);
                }
                empty = false;
                parser.nextToken();
                parser.skipChildren();
            }
            return json.substring(0, json.length() - 1) + (empty ? "" : ",") + member + "}";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
