package org.notorturetj.push;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;

import io.vertx.core.buffer.Buffer;

/** The certificate of an authority that is not among the usual ones. */
public final class CaCertificate {
    private CaCertificate() {}

    /** Reads it; empty when it is none in PEM. */
    public static Optional<Buffer> read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(bytes));
            return Optional.of(Buffer.buffer(bytes));
        } catch (IOException | CertificateException e) {
            return Optional.empty();
        }
    }
}
