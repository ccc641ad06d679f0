package org.notorturetj.push.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.notorturetj.api.type.Collection;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.UncommittedPublication;
import org.notorturetj.push.PushConfig;
import org.notorturetj.push.Wakeup;
import org.notorturetj.push.WakeupKind;
import org.notorturetj.signer.WakeupSigner;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Lets ordinary news be told together: some time after the last of them, never at night, and once
 * in so many hours at most. Off unless {@code notorturetj.push.digest-every} says how many. Unlike
 * an alert, a digest never keeps anything from being published.
 */
@ApplicationScoped
class QueueDigest {
    private static final Collection ARTICLES = DocumentType.ARTICLE.collection();
    private static final Collection CASES = DocumentType.CASE_UPDATE.collection();

    private static final Logger LOG = Logger.getLogger(QueueDigest.class);

    /** What is dated earlier is no news, as when an archive is brought in; later it is none. */
    private static final Duration NEWS = Duration.ofDays(1);

    /** So many times the pause for which a stream of news can put a digest off. */
    private static final int PATIENCE = 6;

    private final DigestOutbox outbox;
    private final WakeupSigner sign;
    private final PushConfig config;

    QueueDigest(DigestOutbox outbox, WakeupSigner sign, PushConfig config) {
        this.outbox = outbox;
        this.sign = sign;
        this.config = config;
    }

    void queue(@Observes UncommittedPublication publishing) {
        Optional<Duration> every = config.digestEvery();
        if (every.isEmpty()
                || publishing.changes().stream().noneMatch(change -> isNews(publishing, change))) {
            return;
        }
        try {
            outbox.tellLater(waiting -> digest(publishing, every.get(), waiting));
        } catch (JdbiException | DatabaseUnavailableException e) {
            LOG.errorf(
                    "Publication %d is in no digest: it cannot be written down (%s)",
                    publishing.seq(), e.getClass().getSimpleName());
        }
    }

    /** Published now for the first time, and dated today: no correction, and nothing old. */
    private static boolean isNews(UncommittedPublication publishing, Change change) {
        boolean listed = change.collection().equals(ARTICLES) || change.collection().equals(CASES);
        if (!listed || !(change instanceof Change.Put put)) {
            return false;
        }
        JsonNode record = put.shown().record();
        String publishedAt = record.path("publishedAt").asText();
        return !record.path("sample").asBoolean()
                && !publishedAt.isEmpty()
                && publishedAt.equals(record.path("updatedAt").asText())
                && Instant.parse(publishedAt).isAfter(publishing.at().minus(NEWS));
    }

    private Optional<DigestOutbox.Digest> digest(
            UncommittedPublication publishing, Duration every, DigestOutbox.Waiting waiting) {
        Instant notBefore = moment(publishing.at(), every, waiting);
        Instant end = Instant.ofEpochSecond(notBefore.plus(NEWS).getEpochSecond());
        String nid = waiting.nid().orElseGet(RandomId::ofDocument);
        Optional<String> signature =
                sign.sign(Wakeup.signed(nid, publishing.seq(), WakeupKind.DIGEST, false, end));
        if (signature.isEmpty()) {
            LOG.errorf(
                    "Publication %d is in no digest: there is no key here that may sign it",
                    publishing.seq());
        }
        return signature.map(
                signed ->
                        new DigestOutbox.Digest(
                                new Wakeup(
                                        nid,
                                        publishing.seq(),
                                        WakeupKind.DIGEST,
                                        false,
                                        end,
                                        signed),
                                publishing.at(),
                                notBefore));
    }

    /** After the last news, but not put off for ever; not before its time; not at night. */
    private Instant moment(Instant now, Duration every, DigestOutbox.Waiting waiting) {
        Duration patience = config.digestAfter().multipliedBy(PATIENCE);
        Instant settled = now.plus(config.digestAfter());
        Instant latest = waiting.since().orElse(now).plus(patience);
        Instant moment = settled.isBefore(latest) ? settled : latest;
        Instant next = waiting.lastTold().map(last -> last.plus(every)).orElse(moment);
        Instant due = next.isAfter(moment) ? next : moment;
        return config.quietHours().end(due).orElse(due);
    }
}
