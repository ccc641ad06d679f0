package org.notorturetj.publication.redaction;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.protectedname.NameFinding;
import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.protectedname.ProtectedNames;
import org.notorturetj.content.protectedname.search.Findings;
import org.notorturetj.content.protectedname.search.SearchTables;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.publication.redaction.RedactionTables.Redaction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Carries out redactions that two people have agreed to: one document after the other, each in its
 * own transaction, then a verification. What cannot be cleaned is passed over and stays among the
 * findings.
 */
@ApplicationScoped
public class RedactNames {
    private static final Logger LOG = Logger.getLogger(RedactNames.class);

    /** Documents in one run of the schedule: the server must be able to stop. */
    private static final int DOCUMENTS = 50;

    private final RedactionTables tables;
    private final Findings findings;
    private final SearchTables searches;
    private final ProtectedNames names;
    private final CleanDocument clean;

    /** What failed in this run: it is tried again by the next redaction, not again and again. */
    private final Set<String> failed = new HashSet<>();

    RedactNames(
            RedactionTables tables,
            Findings findings,
            SearchTables searches,
            ProtectedNames names,
            CleanDocument clean) {
        this.tables = tables;
        this.findings = findings;
        this.searches = searches;
        this.names = names;
        this.clean = clean;
    }

    @Scheduled(
            every = "${notorturetj.names.search-every}",
            delayed = "${notorturetj.names.search-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void redactWhenAgreed() {
        ScheduledWork.orNextTime("Redacting protected names", this::redact);
    }

    /** Works on what was agreed to, for a while. */
    public synchronized void redact() {
        for (int document = 0; document < DOCUMENTS; document++) {
            Progress progress = new Progress();
            try {
                if (!QuarkusTransaction.requiringNew().call(() -> step(progress))) {
                    return;
                }
            } catch (RuntimeException e) {
                if (progress.redaction == null) {
                    throw e;
                }
                failed.add(progress.key());
                // Only the class, since the message may quote the text.
                LOG.errorf(
                        "Redaction %d could not clean a document: %s",
                        progress.redaction.number(), e.getClass().getName());
                long number = progress.redaction.number();
                QuarkusTransaction.requiringNew().run(() -> tables.failed(number));
            }
        }
    }

    private boolean step(Progress progress) {
        Optional<Redaction> next = tables.next();
        if (next.isEmpty()) {
            return false;
        }
        Redaction redaction = next.get();
        if (redaction.verification() != null) {
            return ended(redaction);
        }
        progress.redaction = redaction;
        List<NameFinding> open =
                findings.open(redaction.name()).stream()
                        .filter(it -> clean.reaches(it.place()))
                        .filter(it -> !failed.contains(key(redaction, it.document())))
                        .toList();
        if (open.isEmpty()) {
            // Found in what is made from texts, before those were cleaned: the verification looks.
            findings.open(redaction.name()).stream()
                    .filter(it -> !clean.reaches(it.place()))
                    .forEach(it -> findings.clean(redaction.name(), it.place(), it.key()));
            tables.verifiedBy(redaction.number(), searches.verify(redaction.name()));
            return false;
        }
        progress.document = open.get(0).document();
        NameGuard guard = names.of(List.of(redaction.name()));
        clean.clean(
                redaction,
                guard,
                progress.document,
                open.stream()
                        .filter(it -> Objects.equals(it.document(), progress.document))
                        .toList());
        return true;
    }

    /** A redaction is done when its verification is. */
    private boolean ended(Redaction redaction) {
        boolean done = searches.isDone(Objects.requireNonNull(redaction.verification()));
        if (done) {
            tables.end(redaction.number());
            failed.removeIf(it -> it.startsWith(redaction.number() + " "));
        }
        return done;
    }

    private static String key(Redaction redaction, @Nullable String document) {
        return redaction.number() + " " + document;
    }

    private static final class Progress {
        private @Nullable Redaction redaction;
        private @Nullable String document;

        String key() {
            return RedactNames.key(Objects.requireNonNull(redaction), document);
        }
    }
}
