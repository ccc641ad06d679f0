package org.notorturetj.desk.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.access.Person;
import org.notorturetj.api.desk.preview.MadePreview;
import org.notorturetj.api.desk.preview.PreviewLink;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.Digest;

/** Creates, lists and revokes preview links. */
@ApplicationScoped
class PreviewLinks {
    /** 260 bits at five bits a character: unguessable, so that a plain hash is enough. */
    private static final int TOKEN_LENGTH = 52;

    private final Editions editions;
    private final StoredPreviewLinks links;
    private final Addresses addresses;
    private final AuditTrail audit;
    private final Clock clock;

    PreviewLinks(
            Editions editions,
            StoredPreviewLinks links,
            Addresses addresses,
            AuditTrail audit,
            Clock clock) {
        this.editions = editions;
        this.links = links;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Creates a link to the working edition. Its token is only in this response.
     *
     * @throws ProblemException if there is no such text, or it was redacted
     */
    @Transactional
    MadePreview make(Person person, String documentId, Language language, Duration life) {
        Edition edition = working(documentId, language);
        Instant now = clock.instant();
        links.sweep(now);
        String token = RandomId.of(TOKEN_LENGTH);
        var link =
                new StoredPreviewLink(
                        RandomId.ofDocument(),
                        Digest.sha256(token),
                        edition,
                        person.accountId(),
                        now,
                        now.plus(life));
        links.persist(link);
        audit.record(person.accountId(), "preview.make", documentId, language.tag(), List.of());
        return new MadePreview(
                link.id, token, addresses.api("/desk/v1/previews/" + token), link.expiresAt);
    }

    /** The valid links to a text, newest first. */
    @Transactional
    List<PreviewLink> of(String documentId, Language language) {
        working(documentId, language);
        return links.of(documentId, language, clock.instant()).stream()
                .map(PreviewLinks::view)
                .toList();
    }

    /** A valid link. */
    @Transactional
    PreviewLink one(String id) {
        return view(found(id));
    }

    /** Revokes a link, also one made by somebody else. */
    @Transactional
    void revoke(Person person, String id) {
        StoredPreviewLink link = found(id);
        links.delete(link);
        audit.record(
                person.accountId(),
                "preview.revoke",
                link.documentId,
                link.language.tag(),
                List.of());
    }

    private StoredPreviewLink found(String id) {
        return links.one(id, clock.instant())
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private Edition working(String documentId, Language language) {
        Edition edition =
                editions.working(documentId, language)
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        if (edition.state() == EditionState.REDACTED) {
            throw new ProblemException(ProblemType.GONE);
        }
        return edition;
    }

    private static PreviewLink view(StoredPreviewLink link) {
        return new PreviewLink(
                link.id,
                link.documentId,
                link.language,
                link.number,
                link.author,
                link.createdAt,
                link.expiresAt);
    }
}
