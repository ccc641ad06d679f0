package org.notorturetj.push.device.registration;

/** What the public door writes of a device: hashes, a sealed value, and for what. */
final class Registration {
    final byte[] handleHash;
    final byte[] targetHash;
    final byte[] sealed;
    final boolean urgent;
    final boolean digest;

    Registration(
            byte[] handleHash, byte[] targetHash, byte[] sealed, boolean urgent, boolean digest) {
        this.handleHash = handleHash;
        this.targetHash = targetHash;
        this.sealed = sealed;
        this.urgent = urgent;
        this.digest = digest;
    }

    @Override
    public String toString() {
        return "Registration[…]";
    }
}
