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
 * Wake-ups are not given to it, since {@link #sends} is false: they wait in the ledger until they
 * expire. What is tried all the same, a rehearsal, is rejected with {@value #CODE}.
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
