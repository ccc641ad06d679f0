package org.notorturetj.publisher;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes signed files: two lines, a statement and its signatures. */
public final class SignedFiles {
    public static final String HEAD = "notorturetj head v1";
    public static final String ROOT = "notorturetj root v1";
    public static final String CARD = "notorturetj card v1";

    private SignedFiles() {}

    /** A statement and a signature of each key. */
    public static byte[] file(String label, String statement, SigningKeyPair... keys) {
        return withSignatures(
                statement,
                Arrays.stream(keys).map(key -> key.signature(label, statement)).toList());
    }

    /** A statement and signatures that were made elsewhere. */
    public static byte[] withSignatures(String statement, List<String> signatures) {
        return bytes(statement + "\n{\"signatures\":[" + String.join(",", signatures) + "]}\n");
    }

    /** The same, of a publisher who signs alerts with the keys that publish. */
    public static String rootStatement(
            long n, int threshold, List<SigningKeyPair> root, List<SigningKeyPair> publish) {
        return rootStatement(n, threshold, root, publish, publish);
    }

    /** The statement of a root with one threshold for the role root, and 1 for the others. */
    public static String rootStatement(
            long n,
            int threshold,
            List<SigningKeyPair> root,
            List<SigningKeyPair> publish,
            List<SigningKeyPair> alert) {
        String keys =
                Stream.of(root, publish, alert)
                        .flatMap(List::stream)
                        .distinct()
                        .map(
                                key ->
                                        "\"%s\":{\"alg\":\"ES256\",\"spki\":\"%s\"}"
                                                .formatted(key.kid(), key.spki()))
                        .sorted()
                        .collect(Collectors.joining(","));
        return "{\"keys\":{%s},\"n\":%d,\"roles\":{%s,%s,%s}}"
                .formatted(
                        keys,
                        n,
                        role("alert", 1, alert),
                        role("publish", 1, publish),
                        role("root", threshold, root));
    }

    private static String role(String name, int threshold, List<SigningKeyPair> keys) {
        return "\"%s\":{\"keys\":[%s],\"threshold\":%d}"
                .formatted(
                        name,
                        keys.stream()
                                .map(key -> '"' + key.kid() + '"')
                                .sorted()
                                .collect(Collectors.joining(",")),
                        threshold);
    }

    /** UTF-8. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
