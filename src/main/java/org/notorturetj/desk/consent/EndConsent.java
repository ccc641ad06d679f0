package org.notorturetj.desk.consent;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.document.CaseDocuments;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Publication;
import org.notorturetj.publication.removal.Withdraw;

/** Withdraws publications that a consent no longer covers. */
@ApplicationScoped
class EndConsent {
    private final CaseDocuments cases;
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final Withdraw withdraw;

    EndConsent(
            CaseDocuments cases,
            Documents documents,
            FactsVersions facts,
            Editions editions,
            Withdraw withdraw) {
        this.cases = cases;
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.withdraw = withdraw;
    }

    /** Withdraws the case, its updates and its alerts, or what shows somebody, in all languages. */
    Optional<Publication> withdrawAll(Actor actor, String caseId) {
        Map<String, Set<Language>> texts = new LinkedHashMap<>();
        all(caseId).forEach(id -> texts.put(id, EnumSet.allOf(Language.class)));
        return withdraw.withdrawTogether(actor, texts);
    }

    /** Withdraws what a narrower consent does not cover. */
    Optional<Publication> withdrawUncovered(Actor actor, String caseId, ConsentScope scope) {
        Map<String, Set<Language>> texts = new LinkedHashMap<>();
        for (String id : all(caseId)) {
            Set<Language> uncovered = uncovered(documents.findById(id), scope);
            if (!uncovered.isEmpty()) {
                texts.put(id, uncovered);
            }
        }
        return withdraw.withdrawTogether(actor, texts);
    }

    /** Languages in which there is something to erase. */
    Set<Language> languages(String id) {
        return editions.of(id).stream()
                .filter(text -> text.state() != EditionState.REDACTED)
                .map(Edition::language)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
    }

    /** Published articles that name the case. */
    List<String> articlesStillNaming(String caseId) {
        return cases.othersNaming(caseId).stream().filter(editions::anyPublished).toList();
    }

    private Set<String> all(String caseId) {
        Set<String> all = new LinkedHashSet<>();
        all.add(caseId);
        all.addAll(cases.belongingTo(caseId));
        return all;
    }

    private Set<Language> uncovered(Document document, ConsentScope scope) {
        Set<Language> uncovered = EnumSet.noneOf(Language.class);
        Optional<Facts> shown = facts.published(document.id());
        if (document.sample() || shown.isEmpty()) {
            return uncovered;
        }
        for (Language language : Language.values()) {
            boolean covered =
                    requirement(document, language, shown.get())
                            .map(needed -> scope.lacks(needed).isEmpty())
                            .orElse(true);
            if (!covered) {
                uncovered.add(language);
            }
        }
        return uncovered;
    }

    private static Optional<ConsentRequirement> requirement(
            Document document, Language language, Facts shown) {
        return document.type().equals(DocumentType.MEDIA.word())
                ? ConsentRequirement.ofMedia(language, shown.content())
                : ConsentRequirement.of(
                        document.type(), language, CanonicalJson.tree(shown.content()));
    }
}
