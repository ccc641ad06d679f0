package org.notorturetj.push.fcm;

import java.time.Clock;
import java.util.Optional;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.notorturetj.push.PushTextCheck;
import org.notorturetj.push.Sender;

import io.vertx.core.Vertx;

/** Chooses who sends to phones: FCM where its credentials are named, otherwise the log. */
@ApplicationScoped
class PhoneSender {
    private final Sender sender;

    PhoneSender(FcmConfig config, PushTextCheck check, Clock clock, Vertx vertx) {
        this.sender =
                config.credentials()
                        .map(file -> FcmSettings.of(config, file))
                        .<Sender>map(
                                settings ->
                                        new FcmSender(
                                                check, new Account(vertx, settings, clock), clock))
                        .orElseGet(LogSender::new);
    }

    @Produces
    @Singleton
    Sender sender() {
        return sender;
    }

    /** Whether anything leaves this server. */
    boolean sends() {
        return sender instanceof FcmSender;
    }

    /** Why nothing can be sent at the moment. */
    Optional<String> trouble() {
        return sender instanceof FcmSender fcm ? fcm.trouble() : Optional.empty();
    }

    @PreDestroy
    void stop() {
        if (sender instanceof FcmSender fcm) {
            fcm.close();
        }
    }
}
