package org.notorturetj.importing.archive;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an address of the previous website answered.
 *
 * @param address absolute, in ASCII; slugs of that site hold names of victims, so nothing prints it
 * @param at when
 * @param status of HTTP; 304 stands for the answer before it, 200 for a file of a folder
 * @param headers those of {@link #HEADERS} that it had, by their names in small letters
 * @param body decoded; at most {@link #LARGEST_BODY} bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(
        String address, Instant at, int status, Map<String, String> headers, byte[] body) {
    /** 32 MiB: more than any report of the site; recordings are asked for from who made them. */
    public static final int LARGEST_BODY = 32 * 1024 * 1024;

    /** What an import or a later run has a use for; cookies and the like are not kept. */
    public static final Set<String> HEADERS =
            Set.of(
                    "content-type",
                    "content-language",
                    "etag",
                    "last-modified",
                    "link",
                    "location",
                    "retry-after");

    public static final int OK = 200;
    public static final int NOT_MODIFIED = 304;

    /** Stands for a body larger than is kept, whatever its status was. */
    public static final int TOO_LARGE = 413;

    private static final int BAD_REQUEST = 400;
    private static final int GONE = 410;
    private static final int NOT_FOUND = 404;

    public Answer {
        Map<String, String> kept = new TreeMap<>();
        headers.forEach(
                (name, value) -> {
                    String lower = name.toLowerCase(Locale.ROOT);
                    if (HEADERS.contains(lower)) {
                        kept.put(lower, value.replaceAll("[\\r\\n\\x00]", " "));
                    }
                });
        headers = Map.copyOf(kept);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The same answer of the address as this site spells it. */
    public Answer of(String spelling) {
        return new Answer(spelling, at, status, headers, body);
    }

    /** The media type without its parameters, in small letters; empty when it says none. */
    public String type() {
        return header("content-type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The encoding that its header names, if it is one that Java knows. */
    public Optional<Charset> charset() {
        String type = header("content-type").orElse("");
        int at = type.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return Optional.empty();
        }
        String name =
                type.substring(at + "charset=".length()).split(";", 2)[0].replace("\"", "").strip();
        try {
            return Charset.isSupported(name)
                    ? Optional.of(Charset.forName(name))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether it takes the place of an earlier answer of its address: a page, a redirection, or the
     * word that there is none any more. Trouble of the server says nothing about the page.
     */
    public boolean isLasting() {
        return status != NOT_MODIFIED
                && (status < BAD_REQUEST || status == NOT_FOUND || status == GONE);
    }

    /** Nothing that could name somebody. */
    @Override
    public String toString() {
        return "Answer[" + status + ", " + body.length + " bytes]";
    }
}
