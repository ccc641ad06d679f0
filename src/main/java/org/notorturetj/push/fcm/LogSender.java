package org.notorturetj.push.fcm;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.notorturetj.push.Channel;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.Sender;
import org.notorturetj.push.Target;
import org.notorturetj.push.Wakeup;

/**
 * Sends nothing: what takes the place of FCM where nobody has named its credentials. Wake-ups are
 * not given to it, since {@link #sends} is false: they wait in the ledger until they expire. What
 * is tried all the same, a rehearsal, is rejected with {@value #CODE}.
 */
final class LogSender implements Sender {
    static final String CODE = "NO_CREDENTIALS";

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
        return channel != Channel.WEB_PUSH;
    }

    @Override
    public CompletionStage<Outcome> send(Wakeup message, Target target, boolean dryRun) {
        return CompletableFuture.completedFuture(new Outcome.Rejected(CODE));
    }
}
