package org.notorturetj.signer;

import java.util.Optional;

/** A server that has lost its alert key. */
public final class NoAlertKey extends WakeupSigner {
    // the keyring is never used
    @SuppressWarnings("NullAway")
    public NoAlertKey() {
        super(null);
    }

    @Override
    public Optional<String> sign(String lines) {
        return Optional.empty();
    }
}
