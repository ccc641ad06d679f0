package org.notorturetj.publication.redaction;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.protectedname.NameFinding;
import org.notorturetj.content.protectedname.NamesConfig;
import org.notorturetj.content.protectedname.ProtectedNames;
import org.notorturetj.content.protectedname.search.Findings;
import org.notorturetj.content.protectedname.search.SearchTables;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.platform.queue.Backoff;
import org.notorturetj.platform.queue.LockedWork;
import org.notorturetj.publication.redaction.RedactionTables.Redaction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Carries out redactions that two people have agreed to: one document after the other, each in its
 * own transaction, then a verification. What cannot be cleaned is passed over and stays among the
 * findings; a redaction that leaves anything has failed, and is tried again after a while.
 */
@ApplicationScoped
public class RedactNames {
    private static final Logger LOG = Logger.getLogger(RedactNames.class);

    private final RedactionTables tables;
    private final RedactionFailures failures;
    private final Findings findings;
    private final SearchTables searches;
    private final ProtectedNames names;
    private final CleanDocument clean;
    private final NamesConfig config;
    private final Clock clock;

    RedactNames(
            RedactionTables tables,
            RedactionFailures failures,
            Findings findings,
            SearchTables searches,
            ProtectedNames names,
            CleanDocument clean,
            NamesConfig config,
            Clock clock) {
        this.tables = tables;
        this.failures = failures;
        this.findings = findings;
        this.searches = searches;
        this.names = names;
        this.clean = clean;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${notorturetj.names.search-every}",
            delayed = "${notorturetj.names.search-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void redactWhenAgreed() {
        ScheduledWork.orNextTime("Redacting protected names", this::redact);
    }

    /** Works on what was agreed to. */
    public synchronized void redact() {
        Attempt attempt = new Attempt();
        LockedWork.all(() -> step(attempt), e -> passOver(attempt, e));
    }

    private void passOver(Attempt attempt, RuntimeException e) {
        Redaction redaction = attempt.redaction;
        if (redaction == null) {
            throw e;
        }
        // Only the class, since the message may quote the text.
        LOG.errorf(
                "Redaction %d could not clean %d texts together: %s",
                redaction.number(), attempt.texts.size(), e.getClass().getName());
        QuarkusTransaction.requiringNew()
                .run(() -> failures.add(redaction.number(), attempt.texts));
    }

    private boolean step(Attempt attempt) {
        attempt.redaction = null;
        Optional<Redaction> next = tables.next();
        if (next.isEmpty()) {
            return false;
        }
        Redaction redaction = next.get();
        if (redaction.hasFailed()) {
            tables.again(redaction, false);
            return true;
        }
        if (redaction.verification() != null) {
            end(redaction);
            return true;
        }
        List<NameFinding> reached =
                findings.open(redaction.name()).stream()
                        .filter(it -> clean.reaches(it.place()))
                        .toList();
        List<NameFinding> texts = failures.next(redaction.number(), reached);
        if (texts.isEmpty()) {
            verify(redaction);
            return true;
        }
        attempt.redaction = redaction;
        attempt.texts = texts;
        clean.clean(redaction, names.of(List.of(redaction.name())), texts.get(0).document(), texts);
        return true;
    }

    private void verify(Redaction redaction) {
        // Found in what is made from texts, before those were cleaned: the verification looks.
        findings.open(redaction.name()).stream()
                .filter(it -> !clean.reaches(it.place()))
                .forEach(it -> findings.clean(redaction.name(), it.place(), it.key()));
        tables.verifiedBy(redaction.number(), searches.verify(redaction.name()));
    }

    /** Its verification is over. */
    private void end(Redaction redaction) {
        List<NameFinding> left = findings.open(redaction.name());
        if (left.isEmpty()) {
            tables.end(redaction.number());
            return;
        }
        boolean overlooked =
                redaction.attempts() == 0
                        && !failures.next(
                                        redaction.number(),
                                        left.stream()
                                                .filter(it -> clean.reaches(it.place()))
                                                .toList())
                                .isEmpty();
        if (overlooked) {
            // Not known before the verification, so not tried yet.
            tables.again(redaction, false);
            return;
        }
        Duration pause =
                new Backoff(config.redactionRetry(), config.longestRetry())
                        .after(redaction.attempts() + 1);
        tables.fail(redaction.number(), clock.instant().plus(pause));
        LOG.errorf(
                "Redaction %d left %d texts and is tried again in %s: who agreed to it has it in the inbox",
                redaction.number(), left.size(), pause);
    }

    /** What is being tried, for when it fails. */
    private static final class Attempt {
        private @Nullable Redaction redaction;
        private List<NameFinding> texts = List.of();
    }
}
