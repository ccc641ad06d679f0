package org.notorturetj.desk.publishing;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.publication.NewPublication;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.desk.saving.ContentEntityTag;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.publication.PinnedRequest;

/**
 * Whether a publication would publish what whoever asks for it has seen, where she says what that
 * is.
 */
@ApplicationScoped
class SeenVersions {
    private final FactsVersions facts;
    private final Editions editions;
    private final ContentEntityTag tag;

    SeenVersions(FactsVersions facts, Editions editions, ContentEntityTag tag) {
        this.facts = facts;
        this.editions = editions;
        this.tag = tag;
    }

    /**
     * Compares.
     *
     * @param pinned what would be published, in the order of the parts that are wanted
     * @throws ProblemException 412 if something else would be published
     */
    void require(NewPublication wanted, PinnedRequest pinned) {
        for (int i = 0; i < wanted.parts().size(); i++) {
            NewPublication.Part part = wanted.parts().get(i);
            requireFacts(part.document(), part.facts(), pinned.parts().get(i).facts());
            Map<Language, String> texts = part.texts() == null ? Map.of() : part.texts().each();
            for (PinnedRequest.Text text : pinned.parts().get(i).texts()) {
                if (texts.containsKey(text.language())) {
                    editions.withNumber(part.document(), text.language(), text.number())
                            .ifPresent(
                                    next ->
                                            tag.require(
                                                    next, '"' + texts.get(text.language()) + '"'));
                }
            }
        }
    }

    private void requireFacts(String document, @Nullable String seen, @Nullable Integer approved) {
        if (seen == null) {
            return;
        }
        if (approved == null) {
            throw new ProblemException(
                    ProblemType.CHANGED_MEANWHILE, "facts", Rule.NOTHING_APPROVED);
        }
        facts.withNumber(document, approved).ifPresent(next -> tag.require(next, '"' + seen + '"'));
    }
}
