package org.notorturetj.publication;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.Document;
import org.notorturetj.desk.Documents;
import org.notorturetj.desk.Edition;
import org.notorturetj.desk.EditionState;
import org.notorturetj.desk.Editions;
import org.notorturetj.desk.Facts;
import org.notorturetj.desk.FactsVersions;
import org.notorturetj.platform.problem.Refused;

/**
 * Shows the record that the public would be served if an edition went out now, with the facts that
 * are worked on. It is made by the one renderer there is, and stored nowhere.
 */
@ApplicationScoped
public class Preview {
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final ContentCheck check;
    private final Renderer renderer;
    private final LogTables log;
    private final Clock clock;

    Preview(
            Documents documents,
            FactsVersions facts,
            Editions editions,
            ContentCheck check,
            Renderer renderer,
            LogTables log,
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
     * @throws Refused not-found when there is no such edition, gone when it was redacted,
     *     invalid-text naming what keeps it from being published
     */
    @Transactional
    public Foreseen of(String documentId, Language language, int number) {
        Edition edition =
                editions.one(documentId, language, number)
                        .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
        if (edition.state() == EditionState.REDACTED) {
            throw new Refused(ProblemType.GONE);
        }
        Document document = documents.findById(documentId);
        Facts beside =
                facts.working(documentId)
                        .orElseThrow(
                                () ->
                                        new Refused(
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
