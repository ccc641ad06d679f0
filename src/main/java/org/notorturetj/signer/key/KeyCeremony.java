package org.notorturetj.signer.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Creates the first keys and the root that names them. */
public final class KeyCeremony {
    private KeyCeremony() {}

    /**
     * Creates keys in an empty folder.
     *
     * @param rootKeys the number of root keys, one for each holder
     * @param threshold how many of them must sign the next root
     * @throws KeyException if the threshold is out of range or there are keys already
     */
    public static SignedFile init(KeyFolder folder, int rootKeys, int threshold) {
        if (threshold < 1 || threshold > rootKeys) {
            throw new KeyException("The threshold must be between 1 and the number of root keys.");
        }
        if (!folder.isEmpty()) {
            throw new KeyException(
                    "There are already keys in %s: they are not overwritten."
                            .formatted(folder.path()));
        }
        List<SigningKey> roots = new ArrayList<>();
        for (int i = 0; i < rootKeys; i++) {
            roots.add(folder.generate(KeyRole.ROOT));
        }
        SigningKey publish = folder.generate(KeyRole.PUBLISH);
        SigningKey alert = folder.generate(KeyRole.ALERT);
        Root root =
                Root.of(
                        1,
                        Map.of(
                                KeyRole.ROOT,
                                roots.stream().map(SigningKey::publicKey).toList(),
                                KeyRole.PUBLISH,
                                List.of(publish.publicKey()),
                                KeyRole.ALERT,
                                List.of(alert.publicKey())),
                        threshold);
        SignedFile file = SignedFile.sign(SignatureLabel.ROOT, root.statement(), roots);
        folder.writeRoot(file);
        return file;
    }
}
