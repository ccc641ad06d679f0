package org.notorturetj.hub.delivery;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What a callback is asked or told by GET: its own query string, and the hub's behind it. */
final class CallbackQuery {
    private final StringBuilder address;
    private char separator;

    CallbackQuery(URI callback) {
        address = new StringBuilder(callback.toString());
        separator = callback.getRawQuery() == null ? '?' : '&';
    }

    /** Adds a parameter {@code hub.…}. */
    CallbackQuery with(String name, String value) {
        address.append(separator)
                .append("hub.")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        separator = '&';
        return this;
    }

    URI address() {
        return URI.create(address.toString());
    }
}
