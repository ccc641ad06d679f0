package org.notorturetj.publication.rendering;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

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
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.LogStore;

/**
 * Renders the record that an edition would have if it were published now, with the working facts.
 * It uses the same renderer as a publication and stores nothing.
 */
@ApplicationScoped
public class Preview {
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final ContentValidator validator;
    private final Renderer renderer;
    private final LogStore log;
    private final Clock clock;

    Preview(
            Documents documents,
            FactsVersions facts,
            Editions editions,
            ContentValidator validator,
            Renderer renderer,
            LogStore log,
            Clock clock) {
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.validator = validator;
        this.renderer = renderer;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Renders an edition in any state.
     *
     * @param number the number of the edition
     * @throws ProblemException not-found when there is no such edition, gone when it was redacted,
     *     invalid-text with everything that prevents its publication
     */
    @Transactional
    public Change.Put of(String documentId, Language language, int number) {
        Edition edition =
                editions.withNumber(documentId, language, number)
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        if (edition.state() == EditionState.REDACTED) {
            throw new ProblemException(ProblemType.GONE);
        }
        Document document = documents.findById(documentId);
        Facts workingFacts =
                facts.working(documentId)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                ProblemType.INVALID_TEXT, "facts", Rule.REQUIRED));
        validator.validateText(document, workingFacts, edition.content());
        return renderer.render(
                document,
                workingFacts,
                edition,
                log.last() + 1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
