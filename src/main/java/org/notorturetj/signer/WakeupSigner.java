package org.notorturetj.signer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.notorturetj.signer.key.KeyException;
import org.notorturetj.signer.key.KeyRole;

/** Signs what wakes phones up, with the {@code alert} key of the root in force. */
@ApplicationScoped
public class WakeupSigner {
    private final Keyring keyring;

    WakeupSigner(Keyring keyring) {
        this.keyring = keyring;
    }

    /**
     * Signs some lines, their label included.
     *
     * @return {@code kid.sig}; empty when no key is here that the root trusts for alerts
     */
    public Optional<String> sign(String lines) {
        try {
            return keyring.folder().trusted(KeyRole.ALERT, keyring.root()).stream()
                    .findFirst()
                    .map(key -> key.open().kid() + "." + key.signature(lines));
        } catch (KeyException trouble) {
            return Optional.empty();
        }
    }
}
