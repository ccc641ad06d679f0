package org.notorturetj.pages;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;

import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.crypto.FieldLocation;
import org.notorturetj.platform.crypto.KeyedHash;
import org.notorturetj.platform.problem.ProblemException;

/**
 * The cookie of a session: its bearer token, sealed, so that what a browser keeps opens nothing at
 * {@code /desk/v1}. It ends with the browser, and before that with the session.
 */
@ApplicationScoped
class SessionCookie {
    private static final FieldLocation PLACE = new FieldLocation("cookie", "session", "token");

    private final PagesConfig config;
    private final FieldEncryption encryption;
    private final KeyedHash hash;

    SessionCookie(PagesConfig config, FieldEncryption encryption, KeyedHash hash) {
        this.config = config;
        this.encryption = encryption;
        this.hash = hash;
    }

    /**
     * Browsers send a cookie with this prefix only to the host that set it, over https (RFC
     * 6265bis, section 4.1.3.2). On one's own machine there is no https.
     */
    String name() {
        return config.isLocal() ? "desk" : "__Host-desk";
    }

    NewCookie of(String token) {
        String sealed =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(encryption.seal(PLACE, token));
        return cookie(sealed).build();
    }

    /** What makes the browser forget it. */
    NewCookie ended() {
        return cookie("").maxAge(0).build();
    }

    private NewCookie.Builder cookie(String value) {
        return new NewCookie.Builder(name())
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(!config.isLocal())
                .sameSite(NewCookie.SameSite.STRICT);
    }

    /** The token in a cookie; empty for one that was not made here. */
    Optional<String> token(String cookie) {
        try {
            return Optional.of(encryption.open(PLACE, Base64.getUrlDecoder().decode(cookie)));
        } catch (IllegalArgumentException | IllegalStateException | ProblemException e) {
            return Optional.empty();
        }
    }

    /** What each form of a session carries, and no other page can know. */
    String formToken(String cookie) {
        byte[] keyed = hash.of("form", cookie);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keyed);
    }

    /** Whether a form was made for a session; in constant time. */
    boolean isOf(String cookie, String formToken) {
        return java.security.MessageDigest.isEqual(
                formToken(cookie).getBytes(StandardCharsets.US_ASCII),
                formToken.getBytes(StandardCharsets.UTF_8));
    }
}
