package org.notorturetj.push.fcm;

import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import org.notorturetj.push.CaCertificate;

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
