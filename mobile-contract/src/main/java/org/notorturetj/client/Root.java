package org.notorturetj.client;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

import org.notorturetj.client.KeySet.EcdsaKey;
import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.MalformedJsonException;

/** Which keys are trusted for what (PROTOCOL.md, section 2). */
final class Root {
    private static final String ALERT = "alert";

    private final SignedFile file;
    private final long number;
    private final KeySet rootKeys;
    private final long rootThreshold;
    private final KeySet publishKeys;
    private final long publishThreshold;
    private final KeySet alertKeys;

    private Root(SignedFile file) throws RefusedException, MalformedJsonException {
        this.file = file;
        JsonObject json = file.statement();
        this.number = json.integer("n");
        KeySet keys = keys(json.object("keys"));
        JsonObject roles = json.object("roles");
        JsonObject publish = roles.object("publish");
        this.publishKeys = keys.subset(publish.texts("keys"));
        this.publishThreshold = threshold(publish, publishKeys);
        JsonObject root = roles.object("root");
        this.rootKeys = keys.subset(root.texts("keys"));
        this.rootThreshold = threshold(root, rootKeys);
        this.alertKeys = alertKeys(roles.objectOrEmpty(ALERT), keys);
    }

    /**
     * Reads a root that is trusted because the app shipped with it or stored it.
     *
     * @throws RefusedException when a key does not have the id of its digest, or the threshold of a
     *     role cannot be reached
     */
    static Root trusted(byte[] bytes) throws RefusedException {
        try {
            return new Root(SignedFile.of(bytes));
        } catch (MalformedJsonException e) {
            throw new RefusedException("a root is malformed: " + e.getMessage());
        }
    }

    /**
     * Reads the next root: good for the role root of this one and of itself, and one higher.
     *
     * @throws RefusedException when it is not
     */
    Root next(byte[] bytes) throws RefusedException {
        Root next = trusted(bytes);
        if (next.number != number + 1) {
            throw new RefusedException("a root skips a step");
        }
        if (!next.file.isSignedBy(rootKeys, rootThreshold, SignedFile.ROOT)) {
            throw new RefusedException("a root is not signed as the previous one demands");
        }
        if (!next.file.isSignedBy(next.rootKeys, next.rootThreshold, SignedFile.ROOT)) {
            throw new RefusedException("a root is not signed as it demands itself");
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
    boolean isPublished(SignedFile signed, String label) {
        return signed.isSignedBy(publishKeys, publishThreshold, label);
    }

    /** True when both trust the same keys with publishing. */
    boolean hasPublishKeysOf(Root other) {
        return publishKeys.kids().equals(other.publishKeys.kids());
    }

    /** The keys of which one signature suffices to wake a phone up. */
    KeySet alertKeys() {
        return alertKeys;
    }

    /** The keys that sign what is published; none where one signature does not suffice. */
    KeySet publishKeys() {
        return publishThreshold == 1
                ? publishKeys
                : new KeySet(Collections.<String, EcdsaKey>emptyMap());
    }

    /**
     * A message carries one signature: a role that wants more, or cannot be read, trusts no
     * message. That is no reason to refuse the root, on which everything else depends.
     */
    private static KeySet alertKeys(JsonObject role, KeySet keys) {
        try {
            if (role.integer("threshold") == 1) {
                return keys.subset(role.texts("keys"));
            }
        } catch (MalformedJsonException e) {
            // As without the role.
        }
        return new KeySet(Collections.<String, EcdsaKey>emptyMap());
    }

    private static KeySet keys(JsonObject byKid) throws RefusedException, MalformedJsonException {
        Map<String, EcdsaKey> keys = new HashMap<>();
        for (String kid : byKid.names()) {
            byte[] spki = Encoding.fromBase64(byKid.object(kid).text("spki"));
            if (!EcdsaKey.kid(spki).equals(kid)) {
                throw new RefusedException("a key does not have the id of its digest");
            }
            if (EcdsaKey.ALG.equals(byKid.object(kid).text("alg", ""))) {
                keys.put(kid, EcdsaKey.of(spki));
            }
        }
        return new KeySet(keys);
    }

    private static long threshold(JsonObject role, KeySet keys)
            throws RefusedException, MalformedJsonException {
        long threshold = role.integer("threshold");
        if (threshold < 1 || threshold > keys.size()) {
            throw new RefusedException("the threshold of a role cannot be reached");
        }
        return threshold;
    }
}
