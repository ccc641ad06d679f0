package org.notorturetj.publication.removal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.jboss.logging.Logger;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.autosave.Autosaves;
import org.notorturetj.content.document.CaseDocuments;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.TextsLeftSchedule;
import org.notorturetj.publication.rendering.Renderer;

/**
 * Withdraws published texts together with paired documents: as soon as one document of a pair has
 * no published language left, the other is withdrawn altogether.
 */
@ApplicationScoped
class PairedWithdrawal {
    private static final Logger LOG = Logger.getLogger(PairedWithdrawal.class);

    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final Renderer renderer;
    private final CaseDocuments cases;
    private final Autosaves autosaves;
    private final Event<TextsLeftSchedule> left;

    PairedWithdrawal(
            Documents documents,
            FactsVersions facts,
            Editions editions,
            Renderer renderer,
            CaseDocuments cases,
            Autosaves autosaves,
            Event<TextsLeftSchedule> left) {
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.renderer = renderer;
        this.cases = cases;
        this.autosaves = autosaves;
        this.left = left;
    }

    /**
     * Withdraws published texts of a document and its companions, and the alerts about it if
     * nothing of it is left; the caller has locked the log.
     */
    List<Change> withdraw(Document document, Set<Language> languages) {
        Set<String> ids = withCompanions(document);
        List<Change> changes = new ArrayList<>();
        ids.forEach(id -> changes.addAll(withdrawOne(id, languages)));
        if (ids.stream().anyMatch(id -> !editions.anyPublished(id))) {
            ids.forEach(id -> changes.addAll(withdrawOne(id, EnumSet.allOf(Language.class))));
        }
        if (!editions.anyPublished(document.id())) {
            cases.alertsAbout(document.id()).forEach(alert -> changes.addAll(end(alert)));
        }
        return changes;
    }

    /** An alert must not go on alarming people of what they can no longer read. */
    private List<Change> end(String alert) {
        unschedule(scheduled(Set.of(alert), EnumSet.allOf(Language.class)));
        return withdrawOne(alert, EnumSet.allOf(Language.class));
    }

    /**
     * Stops scheduled texts that would replace the withdrawn ones. A scheduled publication of
     * several documents is then refused as a whole and left to an editor.
     *
     * @return whether any were scheduled
     */
    boolean stopScheduled(Document document, Set<Language> languages) {
        List<Edition> waiting = scheduled(withCompanions(document), languages);
        unschedule(waiting);
        return !waiting.isEmpty();
    }

    private List<Edition> scheduled(Set<String> ids, Set<Language> languages) {
        return ids.stream()
                .flatMap(id -> editions.of(id).stream())
                .filter(edition -> languages.contains(edition.language()))
                .filter(edition -> edition.state() == EditionState.SCHEDULED)
                .toList();
    }

    private void unschedule(List<Edition> waiting) {
        waiting.forEach(Edition::unschedule);
        waiting.stream()
                .map(Edition::documentId)
                .distinct()
                .forEach(id -> left.fire(new TextsLeftSchedule(id)));
    }

    /**
     * Whether anything would be withdrawn or stopped, here or of what is shown together with it.
     */
    boolean holds(Document document, Language language) {
        return withCompanions(document).stream()
                .flatMap(id -> editions.of(id).stream())
                .filter(edition -> edition.language() == language)
                .anyMatch(
                        edition ->
                                edition.state() == EditionState.PUBLISHED
                                        || edition.state() == EditionState.SCHEDULED);
    }

    /** Documents of which texts would be withdrawn together with some of another. */
    Set<String> goesAlong(Document document, Set<Language> languages) {
        Set<String> ids = withCompanions(document);
        boolean anyLeft =
                editions.of(document.id()).stream()
                        .filter(edition -> edition.state() == EditionState.PUBLISHED)
                        .anyMatch(edition -> !languages.contains(edition.language()));
        if (!anyLeft) {
            ids.addAll(cases.alertsAbout(document.id()));
        }
        ids.remove(document.id());
        ids.removeIf(id -> !editions.anyPublished(id));
        return ids;
    }

    private List<Change> withdrawOne(String id, Set<Language> languages) {
        autosaves.forget(id, languages);
        List<Change> changes = new ArrayList<>();
        for (Edition edition : editions.of(id)) {
            if (languages.contains(edition.language())
                    && edition.state() == EditionState.PUBLISHED) {
                edition.withdraw();
                Document document = documents.findById(id);
                changes.add(
                        new Change.Remove(
                                id,
                                edition.language(),
                                DocumentType.of(document.type()).collection()));
            }
        }
        return changes;
    }

    private Set<String> withCompanions(Document document) {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(document.id());
        facts.published(document.id())
                .ifPresent(current -> ids.addAll(companions(document, current)));
        return ids;
    }

    private Set<String> companions(Document document, Facts current) {
        try {
            return renderer.companions(document, current);
        } catch (IllegalArgumentException e) {
            // Facts in an older format must not prevent the removal.
            LOG.warnf("The facts of document %s are unreadable", document.id());
            return Set.of();
        }
    }
}
