package org.notorturetj.push.fcm;

import com.google.api.client.json.gson.GsonFactory;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.MessagingErrorCode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Google's SDK, without its waiting. Its {@code send} makes the request of a message, hands it to
 * the network, blocks, and reads the answer. Here it makes the request, and is left by an exception
 * where it would have blocked; what follows is the {@link Wire}'s, and takes no thread. A refusal
 * is handed to it in a second call, and it says what that means ({@code docs/adr/016}).
 */
final class Sdk implements AutoCloseable {
    private static final String NAME = "fcm";
    private static final int OK = 200;

    /** What is read does not depend on what was sent: so it is short, and never leaves. */
    private static final Message ANY = Message.builder().setTopic("any").build();

    /** The SDK hands nothing on to its transport and its credentials but what it makes itself. */
    private static final ThreadLocal<Call> CURRENT = new ThreadLocal<>();

    private final FirebaseApp app;
    private final FirebaseMessaging messaging;

    Sdk(String project) {
        this.app =
                FirebaseApp.initializeApp(
                        FirebaseOptions.builder()
                                .setCredentials(new BearerOfCall())
                                .setProjectId(project)
                                .setHttpTransport(new CarrierTransport(Sdk::carry))
                                // Its default is of a library that is left out.
                                .setJsonFactory(GsonFactory.getDefaultInstance())
                                .setThreadManager(new SdkThreads())
                                .build(),
                        NAME);
        this.messaging = FirebaseMessaging.getInstance(app);
    }

    /**
     * What would leave.
     *
     * @throws IllegalStateException when the SDK makes no request of it
     */
    WireRequest request(Message message, boolean dryRun, AccessToken bearer) {
        try {
            send(message, dryRun, new Call(bearer, null));
        } catch (NotSentYet made) {
            return made.request;
        } catch (FirebaseMessagingException e) {
            throw new IllegalStateException("the SDK made no request", e);
        }
        throw new IllegalStateException("the SDK made no request");
    }

    /**
     * What an answer says: the name of a message that was taken, which needs no SDK, or why it was
     * not, as the SDK understands it.
     */
    Reading read(AccessToken bearer, WireAnswer answer) {
        if (answer.originalStatus() == OK && answer.isPlain()) {
            return new Reading(answer.member("name"), Optional.empty());
        }
        try {
            String name = send(ANY, true, new Call(bearer, answer));
            return new Reading(Optional.ofNullable(name), Optional.empty());
        } catch (FirebaseMessagingException e) {
            return new Reading(Optional.empty(), Optional.ofNullable(e.getMessagingErrorCode()));
        } catch (RuntimeException e) {
            // Its own mistakes with answers it does not know.
            return new Reading(Optional.empty(), Optional.empty());
        }
    }

    private String send(Message message, boolean dryRun, Call current)
            throws FirebaseMessagingException {
        CURRENT.set(current);
        try {
            return messaging.send(message, dryRun);
        } finally {
            CURRENT.remove();
        }
    }

    private static WireAnswer carry(Carrier.Written request) throws IOException {
        Call current = CURRENT.get();
        if (current == null) {
            throw new IOException("the SDK sends nothing by itself");
        }
        if (current.answer() == null) {
            throw new NotSentYet(request.get());
        }
        return current.answer();
    }

    @Override
    public void close() {
        app.delete();
    }

    /**
     * An answer.
     *
     * @param name of the message, when it was taken
     * @param code FCM's own, when it said one
     */
    record Reading(Optional<String> name, Optional<MessagingErrorCode> code) {
        Reading {
            name = name.filter(text -> !text.isEmpty());
        }
    }

    private record Call(AccessToken bearer, @Nullable WireAnswer answer) {}

    /** Leaves the SDK. It is no error: it has no trace, and the SDK has no clause for it. */
    private static final class NotSentYet extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient WireRequest request;

        NotSentYet(WireRequest request) {
            super(null, null, false, false);
            this.request = request;
        }
    }

    /**
     * Credentials as the SDK wants them, which hand out the token that was fetched before and never
     * fetch one. The SDK asks every credential for the scopes of the whole project: that goes
     * unheard.
     */
    private static final class BearerOfCall extends GoogleCredentials {
        private static final long serialVersionUID = 1L;

        BearerOfCall() {
            super();
        }

        @Override
        public Map<String, List<String>> getRequestMetadata(URI address) {
            Call current = CURRENT.get();
            return current == null
                    ? Map.of()
                    : Map.of(
                            "Authorization", List.of("Bearer " + current.bearer().getTokenValue()));
        }

        @Override
        public AccessToken refreshAccessToken() {
            throw new IllegalStateException("the token is fetched elsewhere");
        }
    }
}
