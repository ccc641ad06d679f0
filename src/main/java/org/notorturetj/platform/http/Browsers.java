package org.notorturetj.platform.http;

import java.util.Objects;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.notorturetj.api.text.Language;

/** What a request says of the person before a browser. */
public final class Browsers {
    private Browsers() {}

    /** Browsers name text/html first; a client that accepts anything gets JSON. */
    public static boolean wantPage(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            } else if (accepted.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return true;
            }
        }
        return false;
    }

    /** The language that it is set to. */
    public static Language language(HttpHeaders headers) {
        return RequestLanguage.ofDesk(
                Objects.requireNonNullElse(
                        headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), ""));
    }
}
