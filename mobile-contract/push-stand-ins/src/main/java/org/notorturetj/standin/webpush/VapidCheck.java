package org.notorturetj.standin.webpush;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Checks {@code Authorization: vapid t=…, k=…} as a push service does (RFC 8292). */
final class VapidCheck {
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern SCHEME = Pattern.compile("(?i:vapid) +(.+)");
    private static final Pattern PARAMETER =
            Pattern.compile("\\s*([A-Za-z]+)\\s*=\\s*\"?([A-Za-z0-9._-]+)\"?\\s*");
    private static final Pattern TOKEN =
            Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");
    private static final Pattern MAIL = Pattern.compile("mailto:[^\\s@<>]+@[^\\s@<>]+");

    private final String origin;
    private final boolean contactRequired;
    private final Clock clock;

    /**
     * Of a push service.
     *
     * @param contactRequired whether a token without {@code sub} is refused, as Apple does
     */
    VapidCheck(String origin, boolean contactRequired, Clock clock) {
        this.origin = origin;
        this.contactRequired = contactRequired;
        this.clock = clock;
    }

    /**
     * What is wrong; empty when nothing is.
     *
     * @param subscribedWith the key that the subscription is bound to; null: to none
     */
    Optional<Refusal> refusal(@Nullable String header, @Nullable String subscribedWith) {
        Matcher scheme = SCHEME.matcher(header == null ? "" : header);
        if (!scheme.matches()) {
            return Optional.of(
                    new Refusal(
                            Refusal.UNAUTHORIZED,
                            "there is no vapid in Authorization (RFC 8292, section 4.2)"));
        }
        return wrong(scheme.group(1), subscribedWith)
                .map(why -> new Refusal(Refusal.FORBIDDEN, why));
    }

    private Optional<String> wrong(String parameters, @Nullable String subscribedWith) {
        Optional<String> t = parameter("t", parameters);
        Optional<String> k = parameter("k", parameters);
        if (t.isEmpty() || k.isEmpty()) {
            return Optional.of("vapid has one t and one k (RFC 8292, section 3)");
        }
        if (subscribedWith != null && !subscribedWith.equals(k.get())) {
            return Optional.of("another key than that of the subscription (RFC 8292, section 4.2)");
        }
        Matcher token = TOKEN.matcher(t.get());
        try {
            if (!token.matches()
                    || !"ES256".equals(json(token.group(1)).getString("alg"))
                    || !isSigned(token, k.get())) {
                return Optional.of("the signature is wrong (RFC 8292, sections 2 and 3.2)");
            }
            return wrong(json(token.group(2)));
        } catch (DateTimeException
                | DecodeException
                | IllegalArgumentException
                | ClassCastException
                | GeneralSecurityException e) {
            return Optional.of("k or t is not what RFC 8292, section 3, says");
        }
    }

    private Optional<String> wrong(JsonObject claims) {
        Object audience = claims.getValue("aud");
        boolean forUs =
                audience instanceof JsonArray several
                        ? several.contains(origin)
                        : origin.equals(audience);
        if (!forUs) {
            return Optional.of("aud is not %s (RFC 8292, section 2)".formatted(origin));
        }
        Instant now = clock.instant();
        Instant end =
                claims.getValue("exp") instanceof Number seconds
                        ? Instant.ofEpochSecond(seconds.longValue())
                        : Instant.MIN;
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
            return Optional.of(
                    "exp is absent, over, or more than 24 hours away (RFC 8292, section 2)");
        }
        Object contact = claims.getValue("sub");
        if (contact == null ? contactRequired : !isContact(contact)) {
            return Optional.of("sub is no mailto: or https: (RFC 8292, section 2.1)");
        }
        return Optional.empty();
    }

    private static boolean isContact(Object contact) {
        if (!(contact instanceof String text)) {
            return false;
        }
        try {
            return MAIL.matcher(text).matches()
                    || (text.startsWith("https://") && new URI(text).getHost() != null);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Empty also when there are two. */
    private static Optional<String> parameter(String name, String parameters) {
        List<String> values =
                Stream.of(parameters.split(",", -1))
                        .map(PARAMETER::matcher)
                        .filter(one -> one.matches() && one.group(1).equalsIgnoreCase(name))
                        .map(one -> one.group(2))
                        .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private static boolean isSigned(Matcher token, String key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Points.decode(Base64.getUrlDecoder().decode(key)));
        signature.update(
                (token.group(1) + "." + token.group(2)).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.group(3)));
    }

    private static JsonObject json(String part) {
        return new JsonObject(
                new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }
}
