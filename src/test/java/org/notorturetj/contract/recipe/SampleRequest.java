package org.notorturetj.contract.recipe;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What a request says beyond its method and the template of its path. It does not change: each
 * method gives another one.
 *
 * @param path values for the template; {@code lang} is filled in by whoever asks the recipe
 * @param body null: none
 */
public record SampleRequest(
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        @Nullable Map<String, Object> body) {

    /** A request of somebody without an account. */
    public static SampleRequest anonymous() {
        return new SampleRequest(Map.of(), Map.of(), Map.of(), null);
    }

    /** A request with the token of a session. */
    public static SampleRequest withToken(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    public SampleRequest path(String name, Object value) {
        return new SampleRequest(with(path, name, value.toString()), query, headers, body);
    }

    public SampleRequest query(String name, Object value) {
        return new SampleRequest(path, with(query, name, value.toString()), headers, body);
    }

    public SampleRequest header(String name, String value) {
        return new SampleRequest(path, query, with(headers, name, value), body);
    }

    public SampleRequest body(Map<String, ?> members) {
        return new SampleRequest(path, query, headers, new TreeMap<>(members));
    }

    /** The same with one member of the body set. */
    public SampleRequest member(String name, Object value) {
        Map<String, Object> members = body == null ? Map.of() : body;
        return new SampleRequest(path, query, headers, with(members, name, value));
    }

    private static <V> Map<String, V> with(Map<String, V> some, String name, V value) {
        Map<String, V> more = new TreeMap<>(some);
        more.put(name, value);
        return more;
    }
}
