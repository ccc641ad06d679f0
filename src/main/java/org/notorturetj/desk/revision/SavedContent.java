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
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.platform.problem.ProblemException;

/** Finds saved versions and revisions; never redacted ones. */
@ApplicationScoped
class SavedContent {
    private final DocumentFinder finder;
    private final FactsVersions facts;
    private final Editions editions;
    private final Revisions revisions;

    SavedContent(
            DocumentFinder finder, FactsVersions facts, Editions editions, Revisions revisions) {
        this.finder = finder;
        this.facts = facts;
        this.editions = editions;
        this.revisions = revisions;
    }

    /**
     * The working version of a text or of the facts.
     *
     * @param language null for the facts
     * @throws ProblemException if there is none, or it was redacted
     */
    ContentVersion working(String id, @Nullable Language language) {
        return shown(language == null ? finder.facts(id) : finder.text(id, language));
    }

    /** The version that the public reads. */
    ContentVersion published(String id, @Nullable Language language) {
        finder.document(id);
        return (language == null ? facts.published(id) : editions.published(id, language))
                .map(ContentVersion.class::cast)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** A version of a text or of the facts. */
    ContentVersion version(String id, @Nullable Language language, int number) {
        finder.document(id);
        return shown(
                (language == null
                                ? facts.withNumber(id, number)
                                : editions.withNumber(id, language, number))
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
