package org.notorturetj.desk.saving;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.edition.NewTextSource;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Revisions;
import org.notorturetj.content.document.TranslationSource;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** Notes what a text was translated from. */
@ApplicationScoped
class SetSource {
    private final Editions editions;
    private final Revisions revisions;

    SetSource(Editions editions, Revisions revisions) {
        this.editions = editions;
        this.revisions = revisions;
    }

    /**
     * Notes it.
     *
     * @throws ProblemException if it is the same language, there is no such text, or it never had
     *     that etag
     */
    void of(Edition text, NewTextSource wanted) {
        Edition source =
                Optional.of(wanted.language())
                        .filter(language -> language != text.language())
                        .flatMap(language -> editions.working(text.documentId(), language))
                        .filter(edition -> edition.state() != EditionState.REDACTED)
                        .orElseThrow(() -> refused("/source/language", Rule.SOURCE_LANGUAGE));
        TranslationSource before = source.source();
        if (before != null && before.language() == text.language()) {
            // It was corrected, and is now carried back into what it was made from.
            source.becomeOriginal();
        }
        if (wanted.etag() == null) {
            text.translateFrom(
                    new TranslationSource(source.language(), source.number(), source.saves()));
            return;
        }
        String[] seen = wanted.etag().split("-", -1);
        int number = Integer.parseInt(seen[0]);
        int save = Integer.parseInt(seen[1]);
        if (revisions.withNumber(text.documentId(), source.language(), number, save).isEmpty()) {
            throw refused("/source/etag", Rule.SOURCE_VERSION);
        }
        text.translateFrom(new TranslationSource(source.language(), number, save));
    }

    private static ProblemException refused(String member, Rule rule) {
        return new ProblemException(ProblemType.INVALID_TEXT, member, rule);
    }
}
