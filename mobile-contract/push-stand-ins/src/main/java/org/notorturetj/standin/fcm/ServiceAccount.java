package org.notorturetj.standin.fcm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;

import org.jspecify.annotations.Nullable;
import org.notorturetj.standin.Pem;
import org.notorturetj.standin.PrivateFile;
import org.notorturetj.standin.StandInException;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/**
 * A service account as Google's console hands one out, with this stand-in as its {@code token_uri}.
 * Its key stays the same when the stand-in is started again, so that a running server's credentials
 * do not become wrong.
 */
record ServiceAccount(
        String project, String email, String tokenUri, PublicKey publicKey, Path file) {
    static final String PROJECT = "stand-in";

    private static final int KEY_BITS = 2048;

    private static byte @Nullable [] newKey;

    static ServiceAccount in(Path folder, String tokenUri) {
        Path file = folder.resolve("service-account.json");
        try {
            JsonObject content = existing(file);
            content.put("token_uri", tokenUri);
            var key = (RSAPrivateCrtKey) Pem.privateKey("RSA", content.getString("private_key"));
            PrivateFile.write(file, content.encodePrettily());
            PublicKey publicKey =
                    KeyFactory.getInstance("RSA")
                            .generatePublic(
                                    new RSAPublicKeySpec(
                                            key.getModulus(), key.getPublicExponent()));
            return new ServiceAccount(
                    PROJECT, content.getString("client_email"), tokenUri, publicKey, file);
        } catch (GeneralSecurityException | IOException | DecodeException e) {
            throw new StandInException(
                    "The service account cannot be made or read: delete %s and start again."
                            .formatted(file),
                    e);
        }
    }

    private static JsonObject existing(Path file) throws GeneralSecurityException, IOException {
        if (Files.exists(file)) {
            return new JsonObject(Files.readString(file, StandardCharsets.UTF_8));
        }
        return new JsonObject()
                .put("type", "service_account")
                .put("project_id", PROJECT)
                .put("private_key_id", "1")
                .put("private_key", Pem.of(Pem.PRIVATE_KEY, newKey()))
                .put("client_email", "push@" + PROJECT + ".iam.gserviceaccount.com")
                .put("client_id", "100000000000000000001");
    }

    /**
     * The same for all new accounts of a process: a test starts many stand-ins, and an RSA key
     * takes seconds of a busy machine.
     */
    private static synchronized byte[] newKey() throws GeneralSecurityException {
        if (newKey == null) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            newKey = generator.generateKeyPair().getPrivate().getEncoded();
        }
        return newKey;
    }
}
