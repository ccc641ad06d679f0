package org.notorturetj.push.fcm;

import java.nio.file.Path;

import org.notorturetj.push.CaCertificate;

import io.vertx.core.buffer.Buffer;

/** The certificate that is trusted instead of the usual authorities. */
final class TrustedCertificate {
    private TrustedCertificate() {}

    /**
     * Reads it.
     *
     * @throws BadCredentials when it is none
     */
    static Buffer read(Path file) {
        return CaCertificate.read(file)
                .orElseThrow(
                        () ->
                                new BadCredentials(
                                        "No push is sent: notorturetj.push.fcm.ca-certificate, %s, is no certificate in PEM."
                                                .formatted(file)));
    }
}
