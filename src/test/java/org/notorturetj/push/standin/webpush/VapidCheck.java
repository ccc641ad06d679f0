package org.notorturetj.push.standin.webpush;

import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.vertx.core.json.JsonObject;

/** Checks {@code Authorization: vapid t=…, k=…} as a push service does (RFC 8292). */
final class VapidCheck {
    private static final Pattern HEADER =
            Pattern.compile(
                    "vapid t=([A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+), ?k=([A-Za-z0-9_-]+)");

    private VapidCheck() {}

    /** What is wrong; empty when nothing is. */
    static Optional<String> fault(String header, String origin, String subscribedWith, Instant now)
            throws GeneralSecurityException {
        Matcher matcher = HEADER.matcher(header == null ? "" : header);
        if (!matcher.matches()) {
            return Optional.of("not a header of vapid");
        }
        if (!matcher.group(3).equals(subscribedWith)) {
            return Optional.of("another key than that of the subscription");
        }
        byte[] point = Base64.getUrlDecoder().decode(matcher.group(3));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Points.decode(point, curve()));
        signature.update(matcher.group(1).getBytes(StandardCharsets.US_ASCII));
        if (!signature.verify(Base64.getUrlDecoder().decode(matcher.group(2)))) {
            return Optional.of("the signature is wrong");
        }
        return fault(claims(matcher.group(1)), origin, now);
    }

    private static Optional<String> fault(JsonObject claims, String origin, Instant now) {
        if (!origin.equals(claims.getString("aud"))) {
            return Optional.of("meant for another push service");
        }
        Instant end = Instant.ofEpochSecond(claims.getLong("exp"));
        if (!end.isAfter(now) || end.isAfter(now.plus(Duration.ofHours(24)))) {
            return Optional.of("expired, or valid for more than a day");
        }
        return Optional.empty();
    }

    static JsonObject claims(String token) {
        String payload = token.split("\\.", -1)[1];
        return new JsonObject(
                new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }
}
