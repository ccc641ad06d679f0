package org.notorturetj.desk.mail;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.publication.schedule.ScheduleRefused;

/** Requests mail to everybody whom a refused schedule concerns. */
@ApplicationScoped
class NotifyOfRefusal {
    private final MailConfig config;
    private final MailOutbox outbox;
    private final Clock clock;

    NotifyOfRefusal(MailConfig config, MailOutbox outbox, Clock clock) {
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    void notify(@Observes ScheduleRefused refused) {
        if (config.enabled()) {
            outbox.ask(refused.accounts(), clock.instant());
        }
    }
}
