package org.notorturetj.push.fcm;

import java.net.URI;
import java.util.List;
import java.util.Map;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;

/**
 * Credentials as the SDK wants them, which hand out the token that was fetched before and never
 * fetch one. The SDK asks every credential for the scopes of the whole project: that goes unheard.
 */
final class TokenOfThisThread extends GoogleCredentials {
    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<AccessToken> TOKEN = new ThreadLocal<>();

    TokenOfThisThread() {
        super();
    }

    static void use(AccessToken token) {
        TOKEN.set(token);
    }

    @Override
    public Map<String, List<String>> getRequestMetadata(URI address) {
        AccessToken token = TOKEN.get();
        return token == null
                ? Map.of()
                : Map.of("Authorization", List.of("Bearer " + token.getTokenValue()));
    }

    @Override
    public AccessToken refreshAccessToken() {
        throw new IllegalStateException("the token is fetched elsewhere");
    }
}
