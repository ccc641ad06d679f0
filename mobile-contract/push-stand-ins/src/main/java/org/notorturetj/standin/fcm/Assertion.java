package org.notorturetj.standin.fcm;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/** What a service account says to get a token: a JWT signed with RS256 (RFC 7523). */
final class Assertion {
    static final String MESSAGING = "https://www.googleapis.com/auth/firebase.messaging";

    /** Whom Google's own library addresses, wherever it sends it to. */
    private static final String GOOGLE = "https://oauth2.googleapis.com/token";

    private static final String EVERYTHING = "https://www.googleapis.com/auth/cloud-platform";

    private Assertion() {}

    /** Why it is refused, in OAuth's words; empty when it is good. */
    static Optional<String> refusal(String jwt, ServiceAccount account, Instant now) {
        List<String> parts = List.of(jwt.split("\\.", -1));
        if (parts.size() != 3) {
            return Optional.of("invalid_grant");
        }
        try {
            if (!"RS256".equals(json(parts.get(0)).getString("alg"))
                    || !signedBy(account, parts.get(0) + "." + parts.get(1), parts.get(2))) {
                return Optional.of("invalid_grant");
            }
            JsonObject claims = json(parts.get(1));
            boolean good =
                    account.email().equals(claims.getString("iss"))
                            && List.of(account.tokenUri(), GOOGLE)
                                    .contains(claims.getString("aud", ""))
                            && claims.getLong("exp", 0L) > now.getEpochSecond();
            if (!good) {
                return Optional.of("invalid_grant");
            }
        } catch (DecodeException
                | IllegalArgumentException
                | ClassCastException
                | GeneralSecurityException e) {
            return Optional.of("invalid_grant");
        }
        return scopes(jwt).stream().anyMatch(List.of(MESSAGING, EVERYTHING)::contains)
                ? Optional.empty()
                : Optional.of("invalid_scope");
    }

    /** What it asks for. */
    static List<String> scopes(String jwt) {
        JsonObject claims = json(List.of(jwt.split("\\.", -1)).get(1));
        return List.of(claims.getString("scope", "").split(" ", -1));
    }

    private static JsonObject json(String part) {
        return new JsonObject(
                new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }

    private static boolean signedBy(ServiceAccount account, String signed, String signature)
            throws GeneralSecurityException {
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(account.publicKey());
        check.update(signed.getBytes(StandardCharsets.US_ASCII));
        return check.verify(Base64.getUrlDecoder().decode(signature));
    }
}
