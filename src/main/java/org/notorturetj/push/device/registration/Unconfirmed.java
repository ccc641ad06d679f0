package org.notorturetj.push.device.registration;

import org.notorturetj.platform.sealing.DispatcherKey;
import org.notorturetj.platform.sealing.HpkeEnvelope;
import org.notorturetj.push.device.sealing.SealedDevice;

/** A registration that is to be confirmed. */
final class Unconfirmed {
    final long id;
    final byte[] targetHash;
    private final byte[] sealed;

    Unconfirmed(long id, byte[] targetHash, byte[] sealed) {
        this.id = id;
        this.targetHash = targetHash;
        this.sealed = sealed;
    }

    SealedDevice open(DispatcherKey key) throws HpkeEnvelope.NotDecryptableException {
        return SealedDevice.open(key, targetHash, sealed);
    }

    @Override
    public String toString() {
        return "Unconfirmed[" + id + "]";
    }
}
