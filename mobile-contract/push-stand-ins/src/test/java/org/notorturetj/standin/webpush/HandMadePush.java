package org.notorturetj.standin.webpush;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;

import io.vertx.core.json.JsonObject;

/** A message of Web Push made by hand, so that each part of it can be wrong. */
final class HandMadePush {
    private static final long HOUR = 3600;

    private final KeyPair keys;
    final JsonObject claims;
    final JsonObject head = new JsonObject().put("typ", "JWT").put("alg", "ES256");
    final Map<String, String> headers = new TreeMap<>();
    String format = "vapid t=%s, k=%s";
    byte[] body = {};

    HandMadePush(KeyPair keys, String origin, long nowSeconds) {
        this.keys = keys;
        this.claims =
                new JsonObject()
                        .put("aud", origin)
                        .put("exp", nowSeconds + HOUR)
                        .put("sub", "mailto:desk@example.org");
        headers.put("TTL", "60");
    }

    static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String point(KeyPair keys) {
        return base64(Points.encode((ECPublicKey) keys.getPublic()));
    }

    /** Sealed by the library that our server uses. */
    HandMadePush saying(String text, JsonObject subscription) {
        body =
                MessageEncryptions.of()
                        .encrypt(
                                UserAgentMessageEncryptionKeyInfo.of(
                                        subscription.getString("p256dh"),
                                        subscription.getString("auth")),
                                PushMessage.ofUTF8(text))
                        .toBytes();
        headers.put("Content-Encoding", "aes128gcm");
        return recordSize(4096); // the library names one that is not greater than the record
    }

    HandMadePush header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    HandMadePush without(String name) {
        headers.remove(name);
        return this;
    }

    HandMadePush claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    /** How t and k stand in the header. */
    HandMadePush as(String howWritten) {
        format = howWritten;
        return this;
    }

    HandMadePush recordSize(int size) {
        ByteBuffer.wrap(body).putInt(16, size);
        return this;
    }

    HandMadePush octet(int at, int value) {
        body[at] = (byte) value;
        return this;
    }

    HttpRequest to(String endpoint) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(endpoint))
                        .timeout(Duration.ofSeconds(2))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (!format.isEmpty()) {
            request.header("Authorization", format.formatted(token(), point(keys)));
        }
        return request.build();
    }

    HttpResponse<String> send(HttpClient client, String endpoint) throws IOException {
        try {
            return client.send(to(endpoint), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String token() {
        try {
            String signed = part(head) + "." + part(claims);
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String part(JsonObject json) {
        return base64(json.encode().getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
