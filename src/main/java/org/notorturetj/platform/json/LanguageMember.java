package org.notorturetj.platform.json;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.notorturetj.api.text.Language;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** The language of a record, which is stored beside it and is in it wherever it is signed. */
public final class LanguageMember {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String LANGUAGE = "language";

    private LanguageMember() {}

    /**
     * Adds the member {@code language} to canonical JSON where it belongs: before the first member
     * whose name is after it. Nothing is written anew, so nothing else can differ.
     */
    public static String addedTo(String json, Language language) {
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
