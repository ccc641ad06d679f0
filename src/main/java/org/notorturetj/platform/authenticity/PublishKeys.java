package org.notorturetj.platform.authenticity;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import org.notorturetj.platform.json.CanonicalJson;

import com.fasterxml.jackson.databind.JsonNode;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The keys that may sign what is published, of a root that is in force. They are public. */
public final class PublishKeys {
    private final Map<String, PublicKey> keys;

    private PublishKeys(Map<String, PublicKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    /**
     * Those of a root; none if its role demands more than one signature, which a record does not
     * have.
     *
     * @param file the root, both lines; verified before it was stored
     * @throws IllegalArgumentException if it is none
     */
    public static PublishKeys of(String file) {
        JsonNode root = CanonicalJson.tree(file.lines().findFirst().orElse(""));
        JsonNode role = root.path("roles").path("publish");
        Map<String, PublicKey> keys = new HashMap<>();
        if (role.path("threshold").asInt() == 1) {
            for (JsonNode kid : role.path("keys")) {
                String spki = root.path("keys").path(kid.asText()).path("spki").asText();
                keys.put(kid.asText(), key(spki));
            }
        }
        return new PublishKeys(keys);
    }

    private static PublicKey key(String spki) {
        try {
            return KeyFactory.getInstance("EC")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(spki)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key on P-256", e);
        }
    }

    /** Whether one of them made a signature. */
    public boolean verify(RecordSignature signature) {
        PublicKey key = keys.get(signature.kid());
        if (key == null) {
            return false;
        }
        try {
            Signature ecdsa = Signature.getInstance("SHA256withECDSA");
            ecdsa.initVerify(key);
            ecdsa.update(signature.lines().getBytes(UTF_8));
            return ecdsa.verify(Base64.getUrlDecoder().decode(signature.value()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
