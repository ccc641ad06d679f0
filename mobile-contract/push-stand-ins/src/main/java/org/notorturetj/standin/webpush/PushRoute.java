package org.notorturetj.standin.webpush;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.notorturetj.standin.FaultKind;
import org.notorturetj.standin.FaultResponder;
import org.notorturetj.standin.Faults;
import org.notorturetj.standin.Quota;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** {@code POST /push/{name}}: a push resource (RFC 8030, section 5). */
final class PushRoute implements Handler<RoutingContext> {
    /** Nobody keeps a message longer than four weeks. */
    private static final long LONGEST_KEPT = 2_419_200;

    private final Subscribers subscribers;
    private final VapidCheck vapid;
    private final Inbox inbox;
    private final Faults faults;
    private final Quota quota;
    private final FaultResponder misbehaviour;
    private final String origin;
    private final Clock clock;
    private final Map<String, Consumer<HttpServerRequest>> answers = new ConcurrentHashMap<>();

    PushRoute(
            Subscribers subscribers,
            VapidCheck vapid,
            Inbox inbox,
            Faults faults,
            FaultResponder misbehaviour,
            String origin,
            Clock clock) {
        this.subscribers = subscribers;
        this.vapid = vapid;
        this.inbox = inbox;
        this.faults = faults;
        this.quota = new Quota(clock);
        this.misbehaviour = misbehaviour;
        this.origin = origin;
        this.clock = clock;
    }

    /** From now on those messages are answered in this way, after they were read. */
    void answer(String name, Consumer<HttpServerRequest> answer) {
        answers.put(name, answer);
    }

    @Override
    public void handle(RoutingContext context) {
        inbox.request();
        String name = context.pathParam("name");
        Optional<Subscriber> known = subscribers.named(name);
        if (known.isEmpty() || faults.isGone(name)) {
            int status = known.isEmpty() ? Refusal.NOT_FOUND : Refusal.GONE;
            context.response().setStatusCode(status).end();
            return;
        }
        Buffer body = context.body().buffer() == null ? Buffer.buffer() : context.body().buffer();
        try {
            Optional<Refusal> refused = refusal(known.get(), context, body.length());
            if (refused.isPresent()) {
                refuse(name, refused.get(), context);
                return;
            }
            @Nullable EncryptedBody opened =
                    body.length() == 0 ? null : EncryptedBody.of(body.getBytes());
            var letter = new HandMadePush(known.get(), context, opened);
            faults.meet(name)
                    .ifPresentOrElse(
                            fault -> misbehaviour.meet(fault, context, letter), letter::take);
        } catch (GeneralSecurityException e) {
            refuse(name, new Refusal(Refusal.BAD_REQUEST, String.valueOf(e.getMessage())), context);
        }
    }

    private Optional<Refusal> refusal(Subscriber subscriber, RoutingContext context, int length) {
        HttpServerRequest request = context.request();
        return vapid.refusal(request.getHeader("Authorization"), subscriber.applicationServerKey())
                .or(() -> HeaderCheck.refusal(request.headers(), length));
    }

    private void refuse(String name, Refusal refusal, RoutingContext context) {
        inbox.refuse(name, refusal);
        HttpServerResponse response = context.response().setStatusCode(refusal.status());
        if (refusal.status() == Refusal.UNAUTHORIZED) {
            response.putHeader("WWW-Authenticate", "vapid");
        }
        response.putHeader("Content-Type", "text/plain; charset=UTF-8").end(refusal.why());
    }

    /** A message that a push service sees nothing wrong with. */
    private final class HandMadePush implements FaultResponder.Service {
        private final Subscriber subscriber;
        private final RoutingContext context;
        private final @Nullable EncryptedBody body;

        private HandMadePush(
                Subscriber subscriber, RoutingContext context, @Nullable EncryptedBody body) {
            this.subscriber = subscriber;
            this.context = context;
            this.body = body;
        }

        @Override
        public void take() {
            OptionalInt wait =
                    faults.quota()
                            .map(fault -> quota.take(fault.perMinute()))
                            .orElse(OptionalInt.empty());
            if (wait.isPresent()) {
                refuse(FaultKind.QUOTA_EXCEEDED, wait.getAsInt());
                return;
            }
            int number = received().number();
            Consumer<HttpServerRequest> answer = answers.get(subscriber.name());
            if (answer == null) {
                created(number);
            } else {
                answer.accept(context.request());
            }
        }

        private void created(int number) {
            HttpServerResponse response =
                    context.response()
                            .setStatusCode(201)
                            .putHeader("Location", origin + "/message/" + number);
            if (Long.parseLong(context.request().getHeader("TTL")) > LONGEST_KEPT) {
                response.putHeader("TTL", Long.toString(LONGEST_KEPT));
            }
            response.end();
        }

        @Override
        public void accept() {
            received();
        }

        @Override
        public void refuse(FaultKind kind, @Nullable Integer retryAfter) {
            HttpServerResponse response =
                    context.response().setStatusCode(WebPushFaults.status(kind));
            if (retryAfter != null) {
                response.putHeader("Retry-After", Integer.toString(retryAfter));
            }
            response.end();
        }

        private Received received() {
            HttpServerRequest request = context.request();
            String text = "";
            Optional<String> complaint = Optional.empty();
            try {
                text = body == null ? "" : subscriber.subscription().decrypt(body);
            } catch (GeneralSecurityException e) {
                complaint = Optional.of("it cannot be decrypted: " + e.getMessage());
            }
            String read = text;
            Optional<String> unread = complaint;
            return inbox.accept(
                    number ->
                            new Received(
                                    number,
                                    subscriber.name(),
                                    clock.instant(),
                                    request.version().name()
                                            + " "
                                            + request.getHeader("Content-Encoding"),
                                    read,
                                    unread,
                                    request.getHeader("TTL"),
                                    Optional.ofNullable(request.getHeader("Urgency")),
                                    Optional.ofNullable(request.getHeader("Topic")),
                                    request.getHeader("Authorization")));
        }
    }
}
