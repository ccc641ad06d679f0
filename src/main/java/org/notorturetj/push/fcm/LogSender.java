package org.notorturetj.push.fcm;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;

import org.jboss.logging.Logger;
import org.notorturetj.push.Channel;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.Sender;
import org.notorturetj.push.Target;
import org.notorturetj.push.Wakeup;

/**
 * Sends nothing, and says so: what takes the place of FCM where nobody has named its credentials.
 * Every message is rejected with {@value #CODE}. Not accepted, because nobody was told; not later,
 * because then alerts would pile up and leave, days old, at the moment somebody names credentials.
 * So a message ends at once, its report says that nobody was reached and why, and the log says once
 * for each what would have gone out.
 */
final class LogSender implements Sender {
    static final String CODE = "NO_CREDENTIALS";

    private static final Logger LOG = Logger.getLogger(LogSender.class);

    private final AtomicReference<Optional<String>> lastSaid =
            new AtomicReference<>(Optional.empty());

    @Override
    public String name() {
        return "log";
    }

    @Override
    public boolean sends() {
        return false;
    }

    @Override
    public boolean reaches(Channel channel) {
        return switch (channel) {
            case TOPIC, TOKEN -> true;
            case WEB_PUSH -> false;
        };
    }

    @Override
    public CompletionStage<Outcome> send(Wakeup message, Target target, boolean dryRun) {
        Optional<String> nid = Optional.of(message.nid());
        if (!lastSaid.getAndSet(nid).equals(nid)) {
            LOG.infof(
                    "Push: not sent, there are no credentials: %s%s for publication %d",
                    message.urgent() ? "urgent " : "", message.kind().word(), message.seq());
        }
        return CompletableFuture.completedFuture(new Outcome.Rejected(CODE));
    }
}
