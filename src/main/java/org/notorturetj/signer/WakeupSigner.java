package org.notorturetj.signer;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.signer.key.KeyException;
import org.notorturetj.signer.key.KeyRole;

/** Signs wake-up messages with the {@code alert} key of the root in force. */
@ApplicationScoped
public class WakeupSigner {
    private final Keyring keyring;

    WakeupSigner(Keyring keyring) {
        this.keyring = keyring;
    }

    /**
     * Signs lines that include their label.
     *
     * @return {@code kid.sig}; empty if there is no key that the root trusts for alerts
     */
    public Optional<String> sign(String lines) {
        try {
            return keyring.folder().trusted(KeyRole.ALERT, keyring.root()).stream()
                    .findFirst()
                    .map(key -> key.publicKey().kid() + "." + key.signature(lines));
        } catch (KeyException e) {
            return Optional.empty();
        }
    }
}
