package org.notorturetj.push.fcm;

import com.google.auth.oauth2.AccessToken;
import com.google.firebase.messaging.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.PushText;
import org.notorturetj.push.PushTextCheck;
import org.notorturetj.push.PushTextRefused;
import org.notorturetj.push.Sender;
import org.notorturetj.push.Target;
import org.notorturetj.push.Wakeup;
import org.notorturetj.push.device.ConfirmationSender;

/**
 * Sends through FCM, one message a call, and never a second time. A call waits for nothing. Nothing
 * of the SDK is begun before the first message.
 */
final class FcmSender implements Sender, ConfirmationSender, AutoCloseable {
    private final PushTextCheck check;
    private final Account account;
    private final Clock clock;
    private final Copies copies = new Copies();

    FcmSender(PushTextCheck check, Account account, Clock clock) {
        this.check = check;
        this.account = account;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "fcm";
    }

    @Override
    public boolean reaches(Target.Way way) {
        return switch (way) {
            case TOPIC, TOKEN -> true;
            case WEB_PUSH -> false;
        };
    }

    @Override
    public CompletionStage<Outcome> send(Wakeup wakeup, Target target, boolean dryRun) {
        Instant now = clock.instant();
        var message = new FcmMessage(wakeup, now);
        if (message.isExpired()) {
            return rejected(Outcome.Rejected.EXPIRED);
        }
        return send(
                message.text(),
                target.way() == Target.Way.TOKEN
                        ? () -> copy(wakeup, message, target, dryRun, now)
                        : () -> alone(message.to(target), dryRun),
                new Trip(wakeup.urgent(), target.way()));
    }

    @Override
    public CompletionStage<Outcome> confirm(Target target, String nonce) {
        Map<String, String> data = ConfirmationSender.message(nonce);
        return send(
                new PushText(data, Optional.empty()),
                () -> alone(FcmMessage.silent(data, target), false),
                new Trip(false, target.way()));
    }

    private static Letter alone(Message message, boolean dryRun) {
        return (sdk, bearer) -> sdk.request(message, dryRun, bearer);
    }

    private Letter copy(
            Wakeup wakeup, FcmMessage message, Target target, boolean dryRun, Instant now) {
        if (target.address().isEmpty()) {
            throw new IllegalArgumentException("no token");
        }
        var anybody = new Target(target.way(), Copies.PLACE, target.language());
        return (sdk, bearer) ->
                copies.of(
                        Copies.Key.of(wakeup, dryRun, bearer, now),
                        target.address(),
                        () -> sdk.request(message.to(anybody), dryRun, bearer));
    }

    private CompletionStage<Outcome> send(PushText text, Supplier<Letter> letter, Trip trip) {
        Letter built;
        try {
            check.require(text);
            built = letter.get();
        } catch (PushTextRefused e) {
            return rejected("TEXT");
        } catch (IllegalArgumentException e) {
            return rejected("INVALID_TARGET");
        }
        Opened opened;
        try {
            opened = account.open();
        } catch (BadCredentials e) {
            return later("CREDENTIALS_FILE", Account.PAUSE);
        }
        CompletableFuture<AccessToken> bearer = opened.token().usable();
        return bearer.thenCompose(
                        token -> opened.lane(trip.urgent()).send(built, trip.way(), token))
                .exceptionally(FcmSender::withoutToken);
    }

    /** Why nothing can be sent at the moment; empty as far as is known. */
    Optional<String> trouble() {
        return account.trouble();
    }

    /** How a message travels. */
    private record Trip(boolean urgent, Target.Way way) {}

    private static Outcome withoutToken(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        String code = cause instanceof TokenTrouble trouble ? trouble.code() : "NO_TOKEN";
        return new Outcome.Later(code, Optional.of(MessagingToken.PAUSE), true);
    }

    private static CompletionStage<Outcome> rejected(String code) {
        return CompletableFuture.completedFuture(new Outcome.Rejected(code));
    }

    private static CompletionStage<Outcome> later(String code, Duration after) {
        return CompletableFuture.completedFuture(new Outcome.Later(code, Optional.of(after), true));
    }

    @Override
    public void close() {
        account.close();
    }
}
