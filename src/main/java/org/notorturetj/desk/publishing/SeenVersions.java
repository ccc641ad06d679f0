package org.notorturetj.desk.publishing;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.publication.NewPublication;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.desk.saving.ContentEntityTag;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.publication.NamedVersions;
import org.notorturetj.publication.PublicationPlan;

/**
 * Whether a publication would publish what whoever asks for it has seen, where she says what that
 * is.
 */
@ApplicationScoped
class SeenVersions {
    private final ContentEntityTag tag;

    SeenVersions(ContentEntityTag tag) {
        this.tag = tag;
    }

    /**
     * Compares.
     *
     * @param plan what would be published, in the order of the parts that are wanted
     * @throws ProblemException 412 if something else would be published
     */
    void require(NewPublication wanted, PublicationPlan plan) {
        for (int i = 0; i < wanted.parts().size(); i++) {
            NewPublication.Part part = wanted.parts().get(i);
            NamedVersions next = plan.parts().get(i);
            if (part.facts() != null) {
                require(
                        part.facts(),
                        next.facts()
                                .orElseThrow(
                                        () ->
                                                new ProblemException(
                                                        ProblemType.CHANGED_MEANWHILE,
                                                        "facts",
                                                        Rule.NOTHING_APPROVED)));
            }
            Map<Language, String> texts = part.texts() == null ? Map.of() : part.texts().each();
            next.texts()
                    .forEach(
                            (language, text) -> {
                                if (texts.containsKey(language)) {
                                    require(texts.get(language), text);
                                }
                            });
        }
    }

    private void require(String seen, ContentVersion next) {
        tag.require(next, '"' + seen + '"');
    }
}
