package org.notorturetj.desk.mail;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;

/** Sends mail through {@code quarkus.mailer}. */
@ApplicationScoped
class MailServer {
    private static final long PATIENCE_SECONDS = 60;

    private final ReactiveMailer mailer;
    private final Vertx vertx;
    private final NoticeMail letter;
    private final Optional<String> from;

    MailServer(
            ReactiveMailer mailer,
            Vertx vertx,
            NoticeMail letter,
            @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from) {
        this.mailer = mailer;
        this.vertx = vertx;
        this.letter = letter;
        this.from = from;
    }

    /**
     * Sends the notice to an address.
     *
     * @throws MailDeliveryException if the mail server is unreachable, too slow, or rejects it
     */
    void deliver(String address) throws MailDeliveryException {
        if (from.isEmpty()) {
            throw new MailDeliveryException("quarkus.mailer.from is not set");
        }
        try {
            // Not cancelled on timeout: a failure after cancellation would be logged in full.
            handedOver(address).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new MailDeliveryException(why(e.getCause()));
        } catch (TimeoutException e) {
            throw new MailDeliveryException("timed out");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MailDeliveryException("interrupted");
        } catch (RuntimeException e) {
            throw new MailDeliveryException(why(e));
        }
    }

    /**
     * On an event loop: from any other thread the mail client can miss the greeting of a server
     * that is near, and would wait for it until that server gives up.
     */
    private CompletableFuture<Void> handedOver(String address) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Mail mail = Mail.withText(address, letter.subject(), letter.text());
        vertx.getOrCreateContext()
                .runOnContext(
                        start ->
                                mailer.send(mail)
                                        .subscribe()
                                        .with(done::complete, done::completeExceptionally));
        return done;
    }

    /** Reply codes and class names only, nothing the mail server wrote. */
    private static String why(@Nullable Throwable failure) {
        if (failure instanceof SMTPException refusal && refusal.getReplyCode() > 0) {
            return "reply " + refusal.getReplyCode();
        }
        return failure == null ? "unknown" : failure.getClass().getSimpleName();
    }
}
