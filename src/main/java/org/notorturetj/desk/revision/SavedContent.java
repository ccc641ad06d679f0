package org.notorturetj.desk.revision;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.document.Revision;
import org.notorturetj.content.document.Revisions;
import org.notorturetj.desk.document.DocumentFinder;
import org.notorturetj.platform.problem.ProblemException;

/** What was saved before, as long as it may be seen: nothing of what was redacted. */
@ApplicationScoped
class SavedContent {
    private final DocumentFinder found;
    private final FactsVersions facts;
    private final Editions editions;
    private final Revisions revisions;

    SavedContent(
            DocumentFinder found, FactsVersions facts, Editions editions, Revisions revisions) {
        this.found = found;
        this.facts = facts;
        this.editions = editions;
        this.revisions = revisions;
    }

    /**
     * The text, or the facts, that are worked on.
     *
     * @param language null for the facts
     * @throws ProblemException when there are none, or they were redacted
     */
    ContentVersion working(String id, @Nullable Language language) {
        return shown(language == null ? found.facts(id) : found.text(id, language));
    }

    /** A version of a text or of the facts. */
    ContentVersion version(String id, @Nullable Language language, int number) {
        found.document(id);
        return shown(
                (language == null ? facts.withNumber(id, number) : editions.withNumber(id, language, number))
                        .map(ContentVersion.class::cast)
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND)));
    }

    /** One save of a version. */
    Revision saved(String id, @Nullable Language language, int number, int save) {
        version(id, language, number);
        return revisions
                .withNumber(id, language, number, save)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private static ContentVersion shown(ContentVersion version) {
        if (version.state() == EditionState.REDACTED) {
            throw new ProblemException(ProblemType.GONE);
        }
        return version;
    }
}
