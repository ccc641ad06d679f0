package org.notorturetj.desk.publishing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.document.SeenTexts;
import org.notorturetj.api.desk.publication.NewPublication;
import org.notorturetj.api.desk.workflow.SeenDocument;
import org.notorturetj.api.desk.workflow.SeenDocuments;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.desk.workflow.SeveralParts;
import org.notorturetj.platform.problem.ProblemException;

/** Approves what is to be published, in the transaction that publishes it. */
@ApplicationScoped
class ApproveToPublish {
    private final SeveralParts several;
    private final FactsVersions facts;
    private final Editions editions;

    ApproveToPublish(SeveralParts several, FactsVersions facts, Editions editions) {
        this.several = several;
        this.facts = facts;
        this.editions = editions;
    }

    /**
     * Approves each part that is named by its etag and is in review.
     *
     * @return the same publication, without the etags of what is approved now: nobody else can have
     *     changed it
     * @throws ProblemException as the approval of several parts does, with places in the
     *     publication
     */
    NewPublication approve(Person person, NewPublication wanted) {
        if (!person.may(Permission.APPROVE)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        List<NewPublication.Part> left = new ArrayList<>();
        List<SeenDocument> waiting = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (int i = 0; i < wanted.parts().size(); i++) {
            NewPublication.Part part = wanted.parts().get(i);
            String id = part.document();
            boolean newFacts = part.facts() != null && isInReview(facts.working(id));
            Map<Language, String> texts = new EnumMap<>(Language.class);
            Map<Language, String> others = new EnumMap<>(Language.class);
            if (part.texts() != null) {
                part.texts()
                        .each()
                        .forEach(
                                (language, etag) ->
                                        (isInReview(editions.working(id, language))
                                                        ? texts
                                                        : others)
                                                .put(language, etag));
            }
            if (newFacts || !texts.isEmpty()) {
                waiting.add(new SeenDocument(id, newFacts ? part.facts() : null, seen(texts)));
                places.add("/parts/" + i);
            }
            left.add(
                    new NewPublication.Part(
                            id,
                            List.copyOf(part.published()),
                            newFacts ? null : part.facts(),
                            seen(others),
                            part.noCorrection()));
        }
        if (!waiting.isEmpty()) {
            several.approve(person, new SeenDocuments(waiting), places::get);
        }
        return new NewPublication(
                left, wanted.at(), wanted.unreviewedAcknowledged(), wanted.accepted());
    }

    private static boolean isInReview(Optional<? extends ContentVersion> working) {
        return working.filter(it -> it.state() == EditionState.IN_REVIEW).isPresent();
    }

    private static @Nullable SeenTexts seen(Map<Language, String> etags) {
        return etags.isEmpty()
                ? null
                : new SeenTexts(
                        etags.get(Language.TG), etags.get(Language.RU), etags.get(Language.EN));
    }
}
