package org.notorturetj.desk.imported;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.document.SeenParts;
import org.notorturetj.api.desk.document.SeenTexts;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.desk.saving.ContentEntityTag;

/** What a draft is now, in the transaction of the caller. */
@ApplicationScoped
class DraftState {
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;

    DraftState(Documents documents, FactsVersions facts, Editions editions) {
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
    }

    /** A document with all that is worked on. */
    record Draft(Document document, Optional<Facts> facts, Map<Language, Edition> texts) {
        /** All that an editor could change in it, and how far it has gone. */
        String written() {
            List<String> parts = new ArrayList<>();
            facts.ifPresent(it -> parts.add(written(it)));
            texts.values().forEach(it -> parts.add(it.language().tag() + " " + written(it)));
            return String.join("\n", parts);
        }

        private static String written(ContentVersion version) {
            return version.state().word() + " " + version.content();
        }

        /** As whoever deletes it names what she has seen. */
        SeenParts seen() {
            return new SeenParts(
                    facts.map(ContentEntityTag::of).orElse(null),
                    texts.isEmpty()
                            ? null
                            : new SeenTexts(tag(Language.TG), tag(Language.RU), tag(Language.EN)));
        }

        private @org.jspecify.annotations.Nullable String tag(Language language) {
            Edition text = texts.get(language);
            return text == null ? null : ContentEntityTag.of(text);
        }
    }

    /** Locks a document, so that nobody changes it meanwhile; empty if it was deleted. */
    Optional<Draft> lock(String id) {
        if (documents.findByIdOptional(id).isEmpty()) {
            return Optional.empty();
        }
        Document document = documents.lock(id);
        Map<Language, Edition> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            editions.working(id, language).ifPresent(it -> texts.put(language, it));
        }
        return Optional.of(new Draft(document, facts.working(id), texts));
    }
}
