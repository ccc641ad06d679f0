package org.notorturetj.push.fcm;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.notorturetj.push.Channel;
import org.notorturetj.push.ConfirmationSender;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.PushTextCheck;
import org.notorturetj.push.Sender;
import org.notorturetj.push.Target;

import io.vertx.core.Vertx;

/** Chooses who sends to phones: FCM where its credentials are named, otherwise the log. */
@ApplicationScoped
class FcmSenderProducer {
    private final Sender sender;

    FcmSenderProducer(FcmConfig config, PushTextCheck check, Clock clock, Vertx vertx) {
        this.sender =
                config.credentials().isPresent()
                        ? new FcmSender(check, new FcmAccount(vertx, config, clock), clock)
                        : new LogSender();
        if (sender.sends()) {
            FcmConfig.require(config);
        }
    }

    @Produces
    @Singleton
    Sender sender() {
        return sender;
    }

    @Produces
    @Singleton
    ConfirmationSender confirmations() {
        return sender instanceof FcmSender fcm ? fcm : new Nobody();
    }

    /** Whether anything leaves this server. */
    boolean sends() {
        return sender.sends();
    }

    /** Why nothing can be sent at the moment. */
    Optional<String> failure() {
        return sender instanceof FcmSender fcm ? fcm.failure() : Optional.empty();
    }

    @PreDestroy
    void stop() {
        if (sender instanceof FcmSender fcm) {
            fcm.close();
        }
    }

    /** Without credentials no phone can prove that a token is its own. */
    private static final class Nobody implements ConfirmationSender {
        @Override
        public boolean reaches(Channel channel) {
            return false;
        }

        @Override
        public CompletionStage<Outcome> confirm(Target target, String nonce) {
            return CompletableFuture.completedFuture(new Outcome.Rejected(LogSender.CODE));
        }
    }
}
