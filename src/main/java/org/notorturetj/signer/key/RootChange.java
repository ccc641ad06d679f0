package org.notorturetj.signer.key;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Builds the next root from changes to the one in force. */
final class RootChange {
    private final Root root;
    private final Map<KeyRole, Collection<PublicKeyFile>> byRole = new EnumMap<>(KeyRole.class);
    private int threshold;

    private RootChange(Root root) {
        this.root = root;
        this.threshold = root.trust(KeyRole.ROOT).threshold();
        for (KeyRole role : KeyRole.values()) {
            List<PublicKeyFile> keys = new ArrayList<>();
            for (String kid : root.trust(role).keys()) {
                keys.add(java.util.Objects.requireNonNull(root.keys().get(kid)));
            }
            byRole.put(role, keys);
        }
    }

    static RootChange of(Root root) {
        return new RootChange(root);
    }

    /** Trusts an additional key for a role. */
    RootChange with(KeyRole role, PublicKeyFile key) {
        keys(role).add(key);
        return this;
    }

    /** Trusts one key for a role, and no other. */
    RootChange replacing(KeyRole role, PublicKeyFile key) {
        keys(role).clear();
        return with(role, key);
    }

    /** Trusts a key for no role any more. */
    RootChange without(String kid) {
        boolean removed = false;
        for (KeyRole role : KeyRole.values()) {
            removed |= keys(role).removeIf(key -> key.kid().equals(kid));
        }
        if (!removed) {
            throw new KeyException("Root %d names no key %s.".formatted(root.n(), kid));
        }
        return this;
    }

    RootChange threshold(int signatures) {
        this.threshold = signatures;
        return this;
    }

    private Collection<PublicKeyFile> keys(KeyRole role) {
        return java.util.Objects.requireNonNull(byRole.get(role));
    }

    /**
     * Returns the next root, unsigned.
     *
     * @throws KeyException if a role would lack the keys it needs
     */
    Root next() {
        Root next = Root.of(root.n() + 1, byRole, threshold);
        try {
            return Root.of(new SignedFile(next.statement(), List.of()));
        } catch (IllegalArgumentException e) {
            throw new KeyException("This root could not be used: " + e.getMessage() + ".", e);
        }
    }
}
