package org.notorturetj.standin.fcm;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

import org.notorturetj.standin.Pem;
import org.notorturetj.standin.TrustingClient;

import io.vertx.core.json.JsonObject;

/** Somebody who speaks HTTP v1 by hand, and trusts only the stand-in's certificate. */
final class HttpVisitor {
    private final FcmStandIn standIn;
    private final HttpClient client;
    private final JsonObject account;
    private String bearer = "";

    HttpVisitor(FcmStandIn standIn) throws GeneralSecurityException, IOException {
        this.standIn = standIn;
        this.account =
                new JsonObject(Files.readString(standIn.serviceAccount(), StandardCharsets.UTF_8));
        this.client = TrustingClient.only(standIn.certificate());
    }

    HttpResponse<String> call(String method, String path, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(standIn.url() + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (path.equals("/token")) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> send(String message) {
        return call(
                "POST", "/v1/projects/stand-in/messages:send", "{\"message\": " + message + "}");
    }

    JsonObject get(String path) {
        return new JsonObject(call("GET", path, "").body());
    }

    void signIn(Instant now) {
        JsonObject answer = new JsonObject(ask(claims(now)).body());
        bearer = answer.getString("access_token");
    }

    JsonObject claims(Instant now) {
        return new JsonObject()
                .put("iss", account.getString("client_email"))
                .put("aud", account.getString("token_uri"))
                .put("scope", Assertion.MESSAGING)
                .put("iat", now.getEpochSecond())
                .put("exp", now.getEpochSecond() + 3600);
    }

    HttpResponse<String> ask(JsonObject claims) {
        try {
            return ask(claims, Pem.privateKey("RSA", account.getString("private_key")));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> ask(JsonObject claims, PrivateKey key) {
        try {
            String signed = part("{\"alg\":\"RS256\"}") + "." + part(claims.encode());
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return token(
                    signed
                            + "."
                            + Base64.getUrlEncoder()
                                    .withoutPadding()
                                    .encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> token(String assertion) {
        return call(
                "POST",
                "/token",
                "grant_type="
                        + URLEncoder.encode(
                                "urn:ietf:params:oauth:grant-type:jwt-bearer",
                                StandardCharsets.UTF_8)
                        + "&assertion="
                        + assertion);
    }

    private static String part(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
