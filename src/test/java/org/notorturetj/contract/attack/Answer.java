package org.notorturetj.contract.attack;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.support.contract.OpenApiContract;

/**
 * What came back.
 *
 * @param headers by their names in lower case; of a repeated one, the last
 * @param text the body, decoded
 */
record Answer(int status, Map<String, String> headers, String text)
        implements OpenApiContract.Response {
    @Override
    public String mediaType() {
        return headers.getOrDefault("content-type", "").replaceFirst(";.*", "").strip();
    }

    @Override
    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return status + " " + headers + " " + Attack.cut(text);
    }

    boolean failed() {
        return status >= 400;
    }
}
