package org.notorturetj.importing.archive;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

    private static final int LAST_OF_ASCII = 0x7f;
    private static final int REPLACEMENT = 0xfffd;

    /** Of ten letters that are not of ASCII at most one is broken in a text that is UTF-8. */
    private static final int FEW = 10;

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

    /**
     * The encoding of a text. What its bytes are counts more than what its header says, since an
     * old site was moved from server to server: many letters of UTF-8 are nothing else by chance,
     * and what is not UTF-8 is not, whoever says so.
     *
     * @return empty if the header says nothing that Java knows and that can be right
     */
    public Optional<Charset> charset() {
        if (isUtf8()) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        String type = header("content-type").orElse("");
        int at = type.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return Optional.empty();
        }
        String name =
                type.substring(at + "charset=".length()).split(";", 2)[0].replace("\"", "").strip();
        try {
            return Optional.of(Charset.forName(name))
                    .filter(it -> !it.equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A few cut letters, which Drupal left at the end of summaries, change nothing. */
    private boolean isUtf8() {
        String text = new String(body, StandardCharsets.UTF_8);
        long wrong = text.chars().filter(it -> it == REPLACEMENT).count();
        long letters = text.chars().filter(it -> it > LAST_OF_ASCII).count() - wrong;
        return wrong * FEW < letters || (wrong == 0 && letters == 0);
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
