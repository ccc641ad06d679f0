package org.notorturetj.platform.http;

import java.util.List;
import java.util.Locale;

/**
 * Requests with an invented word in each place where HTTP has one. The same number gives the same
 * kind of request, with another word for another seed.
 */
final class Inventions {
    /** Begins every invented word. */
    static final String MARK = "zq";

    private static final List<String> PLACES =
            List.of(
                    "/v1/tg/cases/",
                    "/v1/ru/articles/",
                    "/v1/",
                    "/",
                    "/desk/v1/documents/",
                    "/desk/v1/previews/",
                    "/desk/",
                    "/docs/",
                    "/problems/",
                    "/openapi/",
                    "/v1/sync/chunk/",
                    "/v1/device/",
                    "/q/");

    private static final List<String> HEADERS =
            List.of(
                    "Accept: application/",
                    "Accept-Language: ",
                    "Accept-Encoding: ",
                    "User-Agent: ",
                    "Origin: https://",
                    "Origin: ",
                    "Referer: ",
                    "Authorization: Bearer ",
                    "Authorization: Device ",
                    "Cookie: a=",
                    "If-None-Match: ",
                    "If-Match: ",
                    "Range: bytes=",
                    "X-Forwarded-For: ",
                    "Forwarded: for=",
                    "X-Forwarded-Host: ",
                    "X-HTTP-Method-Override: ",
                    "Upgrade: ",
                    "Expect: ",
                    "TE: ",
                    "X-");

    private static final List<String> QUERIES =
            List.of(
                    "/v1/tg/articles?topic=",
                    "/v1/tg/articles?cursor=",
                    "/v1/tg/hotlines?",
                    "/v1/resolve?url=",
                    "/desk/v1/documents?",
                    "/openapi?");

    private static final List<String> READ =
            List.of("/v1", "/v1/tg/hotlines", "/desk/v1/inbox", "/v1/device");

    private static final int KINDS = 12;

    private final String seed;

    Inventions(String seed) {
        this.seed = seed;
    }

    /** How many different kinds there are: later ones repeat them. */
    static int kinds() {
        return KINDS * PLACES.size() * HEADERS.size();
    }

    /** A whole request. */
    String request(int number) {
        String word = MARK + seed + Integer.toString(number, Character.MAX_RADIX);
        int round = number / KINDS;
        String place = one(PLACES, round);
        String read = one(READ, round);
        return switch (number % KINDS) {
            case 0 -> head(word.toUpperCase(Locale.ROOT), place + "a", "");
            case 1 -> head("GET", place + word, "");
            case 2 ->
                    head(one(List.of("HEAD", "OPTIONS", "PUT", "DELETE"), round), place + word, "");
            case 3 -> "GET /v1 HTTP/1.1\r\nHost: " + word + ".example\r\n\r\n";
            case 4 -> head("GET", read, one(HEADERS, round) + word + ": " + word);
            case 5 -> head("GET", read, one(HEADERS, round) + word);
            case 6 -> head("GET", one(QUERIES, round) + word + "=" + word, "");
            case 7 ->
                    head(
                            "OPTIONS",
                            place + word,
                            "Origin: https://"
                                    + word
                                    + ".example\r\nAccess-Control-Request-Method: "
                                    + word
                                    + (round % 2 == 0
                                            ? "\r\nAccess-Control-Request-Headers: " + word
                                            : ""));
            case 8 -> head("DELETE", place + word, "Origin: https://" + word + ".example");
            case 9 -> body(word + "/" + word, "{}");
            case 10 -> body("application/json; " + word + "=" + word, "{\"" + word + "\":1}");
            default -> head("GET", place + word + "%zz", "");
        };
    }

    private static String body(String type, String body) {
        return head(
                        "PUT",
                        "/v1/device",
                        "Content-Type: " + type + "\r\nContent-Length: " + body.length())
                + body;
    }

    private static String head(String method, String path, String header) {
        return method
                + " "
                + path
                + " HTTP/1.1\r\nHost: a\r\n"
                + header
                + (header.isEmpty() ? "" : "\r\n")
                + "\r\n";
    }

    private static String one(List<String> of, int number) {
        return of.get(number % of.size());
    }
}
