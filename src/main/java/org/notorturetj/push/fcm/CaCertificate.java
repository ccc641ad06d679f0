package org.notorturetj.push.fcm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;

import io.vertx.core.buffer.Buffer;

/** The certificate of an authority that is not among the usual ones. */
final class CaCertificate {
    private CaCertificate() {}

    /**
     * Reads it.
     *
     * @throws BadCredentials when it is none
     */
    static Buffer read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(bytes));
            return Buffer.buffer(bytes);
        } catch (IOException | CertificateException e) {
            throw new BadCredentials(
                    "No push is sent: notorturetj.push.fcm.ca-certificate, %s, is no certificate in PEM."
                            .formatted(file));
        }
    }
}
