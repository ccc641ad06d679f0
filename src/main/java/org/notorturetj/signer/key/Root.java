package org.notorturetj.signer.key;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.notorturetj.platform.json.CanonicalJson;

/**
 * Which keys are trusted for what. Root n+1 must meet the thresholds of root n and its own (The
 * Update Framework, section 5.3), so that one stolen key is not enough to replace the root.
 */
public record Root(Map<String, PublicKeyFile> keys, long n, Map<String, Trust> roles) {
    public Root {
        keys = Map.copyOf(keys);
        roles = Map.copyOf(roles);
    }

    /** The keys of a role, and how many of them must sign. */
    record Trust(List<String> keys, int threshold) {
        Trust {
            keys = keys.stream().sorted().toList();
        }
    }

    public static Root of(long n, Map<KeyRole, Collection<PublicKeyFile>> byRole, int threshold) {
        var keys = new TreeMap<String, PublicKeyFile>();
        var roles = new TreeMap<String, Trust>();
        byRole.forEach(
                (role, trusted) -> {
                    trusted.forEach(key -> keys.put(key.kid(), key));
                    roles.put(
                            role.wireName(),
                            new Trust(
                                    trusted.stream().map(PublicKeyFile::kid).toList(),
                                    role == KeyRole.ROOT ? threshold : 1));
                });
        return new Root(keys, n, roles);
    }

    /**
     * Reads the statement of a root.
     *
     * @throws IllegalArgumentException if it is not a root, or a key does not match its id
     */
    public static Root of(SignedFile file) {
        Root root = CanonicalJson.read(file.statement(), Root.class);
        root.keys.forEach(
                (kid, key) -> {
                    if (!key.kid().equals(kid)) {
                        throw new IllegalArgumentException("a key does not match its id");
                    }
                });
        for (KeyRole role : KeyRole.values()) {
            Trust trust = root.trust(role);
            if (trust.threshold() < 1
                    || trust.threshold() > trust.keys().size()
                    || !root.keys.keySet().containsAll(trust.keys())) {
                throw new IllegalArgumentException(
                        "the role " + role.wireName() + " cannot be met");
            }
        }
        return root;
    }

    public String statement() {
        return CanonicalJson.write(this);
    }

    public Trust trust(KeyRole role) {
        Trust trust = roles.get(role.wireName());
        if (trust == null) {
            throw new IllegalArgumentException("there is no role " + role.wireName());
        }
        return trust;
    }

    /** Whether enough root keys of this root have signed a file. */
    public boolean approves(SignedFile file) {
        return file.isSigned(SignatureLabel.ROOT, keys, trust(KeyRole.ROOT));
    }

    /**
     * Checks that a file is the next root.
     *
     * @throws IllegalArgumentException if it is not; the message says what is missing
     */
    public Root next(SignedFile file) {
        Root next = of(file);
        if (next.n != n + 1) {
            throw new IllegalArgumentException(
                    "the root in force is %d: the next must be %d, this one is %d"
                            .formatted(n, n + 1, next.n));
        }
        if (!approves(file)) {
            throw new IllegalArgumentException(
                    "root %d requires %d signatures of its root keys"
                            .formatted(n, trust(KeyRole.ROOT).threshold()));
        }
        if (!next.approves(file)) {
            throw new IllegalArgumentException(
                    "root %d requires %d signatures of its own root keys"
                            .formatted(next.n, next.trust(KeyRole.ROOT).threshold()));
        }
        return next;
    }
}
