package org.notorturetj.push.fcm;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import org.notorturetj.push.Channel;
import org.notorturetj.push.ConfirmationSender;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.PushText;
import org.notorturetj.push.PushTextCheck;
import org.notorturetj.push.PushTextRefusedException;
import org.notorturetj.push.Sender;
import org.notorturetj.push.Target;
import org.notorturetj.push.Wakeup;

import com.google.firebase.messaging.Message;

import io.vertx.core.buffer.Buffer;

/** Sends through FCM, one message a call, and never a second time. A call waits for nothing. */
final class FcmSender implements Sender, ConfirmationSender, AutoCloseable {
    private final PushTextCheck check;
    private final FcmAccount account;
    private final Clock clock;

    FcmSender(PushTextCheck check, FcmAccount account, Clock clock) {
        this.check = check;
        this.account = account;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "fcm";
    }

    @Override
    public boolean reaches(Channel channel) {
        return channel != Channel.WEB_PUSH;
    }

    @Override
    public CompletionStage<Outcome> send(Wakeup wakeup, Target target, boolean dryRun) {
        var message = new FcmMessage(wakeup, clock.instant());
        if (message.isExpired()) {
            return done(new Outcome.Rejected(Outcome.Rejected.EXPIRED));
        }
        return send(
                message.text(),
                () -> message.to(target),
                target.channel(),
                wakeup.urgent(),
                dryRun);
    }

    @Override
    public CompletionStage<Outcome> confirm(Target target, String nonce) {
        var text = new PushText(ConfirmationSender.message(nonce), Optional.empty());
        return send(
                text, () -> FcmMessage.silent(text.data(), target), target.channel(), false, false);
    }

    private CompletionStage<Outcome> send(
            PushText text,
            Supplier<Message> message,
            Channel channel,
            boolean urgent,
            boolean dryRun) {
        Buffer body;
        FcmAccount.Opened opened;
        try {
            check.require(text);
            body = FcmMessage.json(message.get(), dryRun);
            opened = account.open();
        } catch (PushTextRefusedException e) {
            return done(new Outcome.Rejected("TEXT"));
        } catch (IllegalArgumentException e) {
            return done(new Outcome.Rejected("INVALID_TARGET"));
        } catch (FcmUnavailableException e) {
            return done(e.outcome());
        }
        return opened.token()
                .authorization()
                .thenCompose(header -> send(opened, body, header, channel, urgent))
                .exceptionally(FcmSender::withoutToken);
    }

    private static CompletionStage<Outcome> send(
            FcmAccount.Opened opened,
            Buffer body,
            String authorization,
            Channel channel,
            boolean urgent) {
        return opened.client()
                .send(body, authorization, channel, urgent)
                .whenComplete(
                        (outcome, none) -> {
                            if (outcome instanceof Outcome.Later later
                                    && FcmResponseMapper.UNAUTHORIZED.equals(later.code())) {
                                opened.token().refused(authorization);
                            }
                        });
    }

    /** Why nothing can be sent at the moment; empty as far as is known. */
    Optional<String> failure() {
        return account.failure();
    }

    private static Outcome withoutToken(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof FcmUnavailableException unavailable
                ? unavailable.outcome()
                // An error of the JVM while a response was read: it may have been sent.
                : new Outcome.Unknown("ERROR");
    }

    private static CompletionStage<Outcome> done(Outcome outcome) {
        return CompletableFuture.completedFuture(outcome);
    }

    @Override
    public void close() {
        account.close();
    }
}
