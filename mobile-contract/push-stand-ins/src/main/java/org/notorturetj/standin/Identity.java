package org.notorturetj.standin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;

/** The certificate and its key in the stand-in's folder, made when they are missing. */
public record Identity(Path certificate, Path key) {
    public static Identity in(Path folder, Clock clock) {
        var identity = new Identity(certificate(folder), folder.resolve("certificate.key"));
        if (!Files.exists(identity.certificate) || !Files.exists(identity.key)) {
            identity.make(clock);
        }
        return identity;
    }

    /** Where the certificate of a folder lies. */
    public static Path certificate(Path folder) {
        return folder.resolve("certificate.pem");
    }

    private void make(Clock clock) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            PrivateFile.write(key, Pem.of(Pem.PRIVATE_KEY, keys.getPrivate().getEncoded()));
            Files.writeString(
                    certificate,
                    Pem.of(Pem.CERTIFICATE, SelfSigned.certificate(keys, clock.instant())),
                    StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException | IOException e) {
            throw new StandInException("The certificate cannot be made in " + certificate + ".", e);
        }
    }

    public PemKeyCertOptions options() {
        try {
            return new PemKeyCertOptions()
                    .addCertValue(Buffer.buffer(Files.readAllBytes(certificate)))
                    .addKeyValue(Buffer.buffer(Files.readAllBytes(key)));
        } catch (IOException e) {
            throw new StandInException("The certificate cannot be read: " + certificate + ".", e);
        }
    }
}
