package org.notorturetj.push.fcm;

import com.google.api.client.json.gson.GsonFactory;
import com.google.auth.oauth2.AccessToken;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.notorturetj.push.Wakeup;

/**
 * One message to many phones. The SDK makes its request once, and anew when anything in it changes,
 * such as the seconds that are left of its life; what goes to each phone is a copy with its token.
 */
final class Copies {
    /** The token of an original. */
    static final String PLACE = "{token}";

    private volatile @Nullable Original last;

    /**
     * The request to a phone.
     *
     * @param token not empty
     * @param make lets the SDK make the request to {@link #PLACE}
     */
    WireRequest of(Key key, String token, Supplier<WireRequest> make) {
        Original original = last;
        if (original == null || !original.key().equals(key)) {
            original = Original.of(key, make.get());
            last = original;
        }
        return original.to(token);
    }

    /** What a request depends on, but for the token. */
    record Key(Wakeup wakeup, boolean dryRun, AccessToken bearer, long second) {
        static Key of(Wakeup wakeup, boolean dryRun, AccessToken bearer, Instant now) {
            return new Key(wakeup, dryRun, bearer, now.getEpochSecond());
        }

        @Override
        public String toString() {
            return "Key[" + wakeup.nid() + "]";
        }
    }

    private record Original(Key key, WireRequest request, Buffer before, Buffer after) {
        static Original of(Key key, WireRequest request) {
            String body = request.body().toString(StandardCharsets.UTF_8);
            String place = quoted(PLACE);
            int at = body.indexOf(place);
            if (at < 0) {
                throw new IllegalStateException("the SDK left the token out");
            }
            return new Original(
                    key,
                    request,
                    Buffer.buffer(body.substring(0, at)),
                    Buffer.buffer(body.substring(at + place.length())));
        }

        WireRequest to(String token) {
            Buffer body =
                    Buffer.buffer(before.length() + after.length() + 2 * token.length())
                            .appendBuffer(before)
                            .appendString(quoted(token))
                            .appendBuffer(after);
            return new WireRequest(request.method(), request.address(), request.headers(), body);
        }

        @Override
        public String toString() {
            return "Original[" + key + "]";
        }

        /** As the SDK writes it: with the same library. */
        private static String quoted(String text) {
            try {
                return GsonFactory.getDefaultInstance().toString(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
