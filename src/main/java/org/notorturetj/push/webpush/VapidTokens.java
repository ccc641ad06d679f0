package org.notorturetj.push.webpush;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;

/**
 * What stands in {@code Authorization} for a push service (RFC 8292): signed once in some hours for
 * each origin, since a signature costs as much as an encryption.
 */
final class VapidTokens {
    /** RFC 8292, section 2: at most a day; clocks are wrong. */
    private static final Duration VALID = Duration.ofHours(12);

    private static final Duration USED = Duration.ofHours(6);
    private static final int MOST_ORIGINS = 1_000;

    private final Optional<String> contact;
    private final Clock clock;
    private final Cache<String, Token> tokens =
            Caffeine.newBuilder().maximumSize(MOST_ORIGINS).build();

    VapidTokens(Optional<String> contact, Clock clock) {
        this.contact = contact;
        this.clock = clock;
    }

    String of(VAPIDKeyPair key, URI endpoint) {
        Instant now = clock.instant();
        String origin = endpoint.getScheme() + "://" + endpoint.getAuthority();
        return tokens.asMap()
                .compute(
                        origin,
                        (same, known) ->
                                known != null && known.isGood(now) ? known : token(key, same, now))
                .header();
    }

    private Token token(VAPIDKeyPair key, String origin, Instant now) {
        var claims =
                VAPIDJWTParam.getBuilder()
                        .resourceURLString(origin)
                        .expirationTime(now.plus(VALID));
        contact.ifPresent(claims::subject);
        return new Token(key.generateAuthorizationHeaderValue(claims.build()), now);
    }

    private record Token(String header, Instant signedAt) {
        /** Also no longer after the clock was set back. */
        boolean isGood(Instant now) {
            return !now.isBefore(signedAt) && now.isBefore(signedAt.plus(USED));
        }

        @Override
        public String toString() {
            return "Token[…]";
        }
    }
}
