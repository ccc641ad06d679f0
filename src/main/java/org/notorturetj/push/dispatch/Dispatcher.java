package org.notorturetj.push.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.platform.queue.WorkerLoop;
import org.notorturetj.platform.queue.Workers;
import org.notorturetj.platform.serving.ServerIsFilled;
import org.notorturetj.publication.log.CommittedPublication;
import org.notorturetj.push.PushConfig;
import org.notorturetj.push.ledger.LedgerClock;
import org.notorturetj.push.ledger.MessageCloser;
import org.notorturetj.push.ledger.MessageOpener;

import io.quarkus.runtime.ShutdownEvent;

/**
 * The threads that send wake-ups on this node: one brings messages into the ledger, one sends what
 * is due there, one ends what is done. Neither a message to a hundred thousand that begins nor one
 * that ends holds up what is urgent. They meet in the database only, as several nodes do.
 */
@ApplicationScoped
class Dispatcher {

    /**
     * What comes back in this time is written down in one statement, and as many are taken in
     * another: five questions to the database for each single answer cost more than sending it.
     */
    private static final Duration BETWEEN_TURNS = Duration.ofMillis(10);

    /** A publication is signed some moments after it is committed; phones are told then. */
    private static final Duration UNTIL_SIGNED = Duration.ofMillis(50);

    private static final int LOOKS_UNTIL_SIGNED = 40;

    private final DispatchTurn dispatch;
    private final MessageOpener open;
    private final MessageCloser end;
    private final UnsendableMessages unsendable;
    private final LedgerClock time;
    private final PushConfig config;
    private final boolean desk;
    private final AtomicInteger looksLeft = new AtomicInteger();
    private final WorkerLoop opening = new WorkerLoop("push-open", this::open);
    private final WorkerLoop sending = new WorkerLoop("push-send", this::send);
    private final WorkerLoop ending = new WorkerLoop("push-end", this::end);
    private final Workers workers = new Workers(opening, sending, ending);

    Dispatcher(
            DispatchTurn dispatch,
            MessageOpener open,
            MessageCloser end,
            UnsendableMessages unsendable,
            LedgerClock time,
            PushConfig config,
            @ConfigProperty(name = DatabaseSettings.DESK_PROPERTY, defaultValue = "true")
                    boolean desk) {
        this.dispatch = dispatch;
        this.open = open;
        this.end = end;
        this.unsendable = unsendable;
        this.time = time;
        this.config = config;
        this.desk = desk;
    }

    void start(@Observes @Priority(Interceptor.Priority.APPLICATION + 1100) ServerIsFilled filled) {
        if (desk && config.dispatch()) {
            workers.start();
        }
    }

    void published(@Observes CommittedPublication published) {
        looksLeft.set(LOOKS_UNTIL_SIGNED);
        opening.wake();
    }

    private WorkerLoop.Pause open() {
        Instant now = time.now();
        boolean more = open.next(now);
        if (more) {
            sending.wake();
            return WorkerLoop.Pause.NONE;
        }
        boolean soon = looksLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        return WorkerLoop.Pause.untilNews(soon ? UNTIL_SIGNED : config.check());
    }

    private WorkerLoop.Pause send() {
        int sent = dispatch.turn(sending::wake);
        return sent > 0 || dispatch.hasOutcomes()
                ? WorkerLoop.Pause.toGather(BETWEEN_TURNS)
                : WorkerLoop.Pause.untilNews(config.check());
    }

    private WorkerLoop.Pause end() {
        end.whatIsDone(time.now());
        unsendable.say(time.now());
        return WorkerLoop.Pause.untilNews(config.check());
    }

    void stop(@Observes ShutdownEvent stop) {
        workers.stop(dispatch::isIdle, dispatch::writeDown);
    }
}
