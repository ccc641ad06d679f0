package org.notorturetj.publication.rendering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.type.ContentValidator;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.LogStore;

/**
 * Shows the record that the public would be served if an edition went out now, with the facts that
 * are worked on. It is made by the one renderer there is, and stored nowhere.
 */
@ApplicationScoped
public class Preview {
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final ContentValidator check;
    private final Renderer renderer;
    private final LogStore log;
    private final Clock clock;

    Preview(
            Documents documents,
            FactsVersions facts,
            Editions editions,
            ContentValidator check,
            Renderer renderer,
            LogStore log,
            Clock clock) {
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.check = check;
        this.renderer = renderer;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Renders an edition, whatever state it is in.
     *
     * @param number of the edition
     * @throws ProblemException not-found when there is no such edition, gone when it was redacted,
     *     invalid-text naming what keeps it from being published
     */
    @Transactional
    public Foreseen of(String documentId, Language language, int number) {
        Edition edition =
                editions.one(documentId, language, number)
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        if (edition.state() == EditionState.REDACTED) {
            throw new ProblemException(ProblemType.GONE);
        }
        Document document = documents.findById(documentId);
        Facts beside =
                facts.working(documentId)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                ProblemType.INVALID_TEXT,
                                                "facts",
                                                "must be there"));
        check.facts(document, beside);
        check.text(document, beside, edition.content());
        Change.Put put =
                renderer.render(
                        document,
                        beside,
                        edition,
                        log.last() + 1,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return new Foreseen(put.type(), put.record());
    }

    /**
     * What the public would be served.
     *
     * @param record as canonical JSON (RFC 8785)
     */
    public record Foreseen(String type, String record) {}
}
