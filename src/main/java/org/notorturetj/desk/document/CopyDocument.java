package org.notorturetj.desk.document;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.access.Person;
import org.notorturetj.api.desk.document.NewCopy;
import org.notorturetj.api.desk.document.NewDocumentBuilder;
import org.notorturetj.api.desk.edition.NewTexts;
import org.notorturetj.api.desk.form.NotCopied;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.Licence;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Begins a document with what another says, as far as that is not its own: reviews, consents,
 * comments and its key never are copied, nor members that are {@link NotCopied}, nor texts of what
 * is about one person.
 */
@ApplicationScoped
class CopyDocument {
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final DocumentFinder finder;
    private final FactsVersions facts;
    private final Editions editions;
    private final CreateFilledDocument create;

    CopyDocument(
            DocumentFinder finder,
            FactsVersions facts,
            Editions editions,
            CreateFilledDocument create) {
        this.finder = finder;
        this.facts = facts;
        this.editions = editions;
        this.create = create;
    }

    /**
     * Creates the copy, a draft.
     *
     * @throws ProblemException if a language that is named has no text, or there is nothing that
     *     the person may write
     */
    @Transactional
    Document copy(Person person, String id, NewCopy wanted) {
        Document source = finder.document(id);
        DocumentType type = DocumentType.of(source.type());
        Map<Language, Map<String, Object>> texts = new EnumMap<>(Language.class);
        for (Language language : wanted.each()) {
            Optional<Map<String, Object>> text = kept(editions.working(id, language), type.text());
            if (text.isPresent() && !type.is(Trait.CONSENT)) {
                texts.put(language, text.get());
            } else if (text.isEmpty() && wanted.languages() != null) {
                throw new ProblemException(ProblemType.WRONG_STATE, "/languages", Rule.NO_TEXT);
            }
        }
        return create.create(
                person,
                NewDocumentBuilder.builder()
                        .type(source.type())
                        .key(null)
                        .licence(Licence.codeOf(source.licence()).orElse(null))
                        .sample(source.sample())
                        .facts(kept(facts.working(id), type.facts()).orElse(null))
                        .texts(
                                texts.isEmpty()
                                        ? null
                                        : new NewTexts(
                                                texts.get(Language.TG),
                                                texts.get(Language.RU),
                                                texts.get(Language.EN)))
                        .original(null)
                        .submit(null)
                        .template(wanted.template())
                        .build());
    }

    private static Optional<Map<String, Object>> kept(
            Optional<? extends ContentVersion> version, Class<?> members) {
        return version.filter(it -> it.state() != EditionState.REDACTED)
                .map(
                        it -> {
                            ObjectNode content = CanonicalJson.tree(it.content());
                            content.remove(OwnMembers.of(members));
                            return CanonicalJson.mapper().convertValue(content, MEMBERS);
                        });
    }
}
