package org.notorturetj.contract.attack;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Headers, and who is asking. */
final class HeaderMutations {
    private static final List<String> NAMES =
            List.of(
                    "If-Match",
                    "If-None-Match",
                    "If-Modified-Since",
                    "If-Unmodified-Since",
                    "If-Range",
                    "Range",
                    "Accept",
                    "Accept-Encoding",
                    "Accept-Language",
                    "Accept-Charset",
                    "Content-Language",
                    "Content-Encoding",
                    "Cookie",
                    "Forwarded",
                    "Origin",
                    "Access-Control-Request-Method",
                    "Access-Control-Request-Headers",
                    "Referer",
                    "User-Agent",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Forwarded-Proto",
                    "X-Forwarded-Prefix",
                    "X-HTTP-Method-Override",
                    "X-Request-ID",
                    "traceparent",
                    "Cache-Control",
                    "TE",
                    "Via",
                    Attack.MARKER);

    private static final List<String> CREDENTIALS =
            List.of(
                    "",
                    "Bearer",
                    "Bearer ",
                    "Bearer " + Attack.MARKER,
                    "Bearer " + Attack.MARKER.repeat(500),
                    "bearer " + "A".repeat(43),
                    "Basic " + Attack.MARKER,
                    "Basic Og==",
                    "Device " + "A".repeat(43),
                    "Bearer \u00ff\u00fe",
                    "Digest username=\"" + Attack.MARKER + "\"",
                    "Bearer " + "A".repeat(43) + ", Bearer " + "B".repeat(43));

    private static final List<String> MEDIA_TYPES =
            List.of(
                    "",
                    "application/json; charset=utf-16",
                    "application/json;charset=" + Attack.MARKER,
                    "application/json; charset=UTF-8; " + Attack.MARKER + "=1",
                    "application/" + Attack.MARKER,
                    "application/problem+json",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=" + Attack.MARKER,
                    "multipart/form-data",
                    "text/plain",
                    "text/xml",
                    "*/*",
                    "json",
                    "application/json, application/json",
                    "application/\u00ff",
                    "a/b;c");

    private static final List<String> CODINGS =
            List.of("gzip", "br", "deflate", "identity", "zstd", "gzip, gzip, gzip", Attack.MARKER);

    private HeaderMutations() {}

    static Map<String, Mutation> all() {
        return Map.of(
                "header",
                (attack, random) ->
                        attack.header(
                                Inventions.one(NAMES, random),
                                Inventions.one(Inventions.HEADER, random)),
                "header twice",
                HeaderMutations::twice,
                "credentials",
                (attack, random) ->
                        attack.header("Authorization", Inventions.one(CREDENTIALS, random)),
                "nobody",
                (attack, random) -> attack.without("Authorization"),
                "media type",
                (attack, random) ->
                        attack.header("Content-Type", Inventions.one(MEDIA_TYPES, random)),
                "no media type",
                (attack, random) -> attack.without("Content-Type"),
                "coding",
                (attack, random) ->
                        attack.header("Content-Encoding", Inventions.one(CODINGS, random)),
                "big head",
                (attack, random) ->
                        attack.header("X-" + Attack.MARKER, "a".repeat(random.nextInt(12_000))));
    }

    private static void twice(Attack attack, Random random) {
        if (!attack.headers.isEmpty()) {
            attack.headers.add(Inventions.one(attack.headers, random));
        }
    }
}
