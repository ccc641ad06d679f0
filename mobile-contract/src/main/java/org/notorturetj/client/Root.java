package org.notorturetj.client;

import java.util.HashMap;
import java.util.Map;

import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.MalformedJson;

/** Which keys are trusted for what (PROTOCOL.md, section 2). */
final class Root {
    private static final String PUBLISH = "publish";
    private static final String ITSELF = "root";
    private static final String ALERT = "alert";

    private final SignedFile file;
    private final long number;
    private final Map<String, EcdsaKey> publish;
    private final long publishThreshold;
    private final Map<String, EcdsaKey> itself;
    private final long threshold;
    private final Map<String, EcdsaKey> alert;

    private Root(SignedFile file) throws Refused, MalformedJson {
        this.file = file;
        JsonObject says = file.statement();
        this.number = says.whole("n");
        Map<String, EcdsaKey> keys = keys(says.object("keys"));
        JsonObject roles = says.object("roles");
        this.publish = keysOf(roles.object(PUBLISH), keys);
        this.publishThreshold = thresholdOf(roles.object(PUBLISH), publish);
        this.itself = keysOf(roles.object(ITSELF), keys);
        this.threshold = thresholdOf(roles.object(ITSELF), itself);
        this.alert = alertKeys(roles.objectOrEmpty(ALERT), keys);
    }

    /**
     * Reads a root that is trusted because the app brought it or kept it.
     *
     * @throws Refused when a key is not what its name says, or a role cannot be met
     */
    static Root trusted(byte[] bytes) throws Refused {
        try {
            return new Root(SignedFile.of(bytes));
        } catch (MalformedJson e) {
            throw new Refused("a root is malformed: " + e.getMessage());
        }
    }

    /**
     * Reads the next root: good for the role root of this one and of itself, and one higher.
     *
     * @throws Refused when it is not
     */
    Root next(byte[] bytes) throws Refused {
        Root next = trusted(bytes);
        if (next.number != number + 1) {
            throw new Refused("a root skips a step");
        }
        if (!next.file.isGood(SignedFile.ROOT, itself, threshold)) {
            throw new Refused("a root is not signed as the one before demands");
        }
        if (!next.file.isGood(SignedFile.ROOT, next.itself, next.threshold)) {
            throw new Refused("a root is not signed as it demands itself");
        }
        return next;
    }

    long number() {
        return number;
    }

    byte[] bytes() {
        return file.bytes();
    }

    /** True when a file is signed as this root demands of what is published. */
    boolean publishes(SignedFile signed, String label) {
        return signed.isGood(label, publish, publishThreshold);
    }

    /** True when both trust the same keys with publishing. */
    boolean publishesLike(Root other) {
        return publish.keySet().equals(other.publish.keySet());
    }

    /** The keys of which one suffices to wake a phone up. */
    AlertKeys alertKeys() {
        return new AlertKeys(alert);
    }

    /**
     * A message carries one signature: a role that wants more, or cannot be read, trusts no
     * message. That is no reason to refuse the root, on which everything else hangs.
     */
    private static Map<String, EcdsaKey> alertKeys(JsonObject role, Map<String, EcdsaKey> keys) {
        try {
            if (role.whole("threshold") == 1) {
                return keysOf(role, keys);
            }
        } catch (MalformedJson e) {
            // As without the role.
        }
        return new HashMap<>();
    }

    private static Map<String, EcdsaKey> keys(JsonObject named) throws Refused, MalformedJson {
        Map<String, EcdsaKey> keys = new HashMap<>();
        for (String kid : named.names()) {
            byte[] spki = Base64Text.fromStandard(named.object(kid).text("spki"));
            if (!EcdsaKey.kid(spki).equals(kid)) {
                throw new Refused("a key has the name of another");
            }
            if (EcdsaKey.ALG.equals(named.object(kid).text("alg", ""))) {
                keys.put(kid, EcdsaKey.of(spki));
            }
        }
        return keys;
    }

    private static Map<String, EcdsaKey> keysOf(JsonObject role, Map<String, EcdsaKey> keys)
            throws MalformedJson {
        Map<String, EcdsaKey> some = new HashMap<>();
        for (String kid : role.texts("keys")) {
            if (keys.containsKey(kid)) {
                some.put(kid, keys.get(kid));
            }
        }
        return some;
    }

    private static long thresholdOf(JsonObject role, Map<String, EcdsaKey> keys)
            throws Refused, MalformedJson {
        long threshold = role.whole("threshold");
        if (threshold < 1 || threshold > keys.size()) {
            throw new Refused("a role of a root cannot be met");
        }
        return threshold;
    }
}
