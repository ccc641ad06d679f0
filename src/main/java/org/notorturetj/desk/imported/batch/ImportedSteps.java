package org.notorturetj.desk.imported.batch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.document.SeenTexts;
import org.notorturetj.api.desk.imported.ImportedStep;
import org.notorturetj.api.desk.publication.NewPublication;
import org.notorturetj.api.desk.workflow.SeenDocument;
import org.notorturetj.api.desk.workflow.SeenDocuments;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.desk.publishing.RequestPublication;
import org.notorturetj.desk.saving.ContentEntityTag;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.desk.workflow.SeveralParts;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.publication.Publish;

/** The steps from draft to publication, each by the use case that takes it alone. */
@ApplicationScoped
class ImportedSteps {
    private final ImportedTexts imported;
    private final DocumentFinder finder;
    private final FactsVersions facts;
    private final Editions editions;
    private final SeveralParts several;
    private final Publish publish;
    private final RequestPublication request;

    ImportedSteps(
            ImportedTexts imported,
            DocumentFinder finder,
            FactsVersions facts,
            Editions editions,
            SeveralParts several,
            Publish publish,
            RequestPublication request) {
        this.imported = imported;
        this.finder = finder;
        this.facts = facts;
        this.editions = editions;
        this.several = several;
        this.publish = publish;
        this.request = request;
    }

    /**
     * Takes documents as far as somebody wants, in the transaction of the caller, which is to be
     * rolled back if this throws.
     *
     * @return what became of the publication; null if none was wanted
     * @throws ProblemException if a step is refused, as alone; not-found, if one is no text of the
     *     previous website; publication-refused, if it is news without the date that it had there
     */
    @Nullable Outcome take(Person person, ImportedStep wanted, List<SeenDocument> documents) {
        EditionState until = EditionState.ofWord(wanted.until());
        if (until == EditionState.PUBLISHED) {
            requireMay(person, Permission.PUBLISH);
            publish.lock(); // before the documents, as every publication does
        }
        for (SeenDocument seen : documents) {
            requireImported(seen.document());
        }
        List<SeenDocument> seen = submitted(person, documents);
        List<SeenDocument> waiting = in(Set.of(EditionState.IN_REVIEW), seen);
        if (until != EditionState.IN_REVIEW && !waiting.isEmpty()) {
            requireMay(person, Permission.APPROVE);
        }
        return switch (until) {
            case APPROVED -> {
                if (!waiting.isEmpty()) {
                    several.approve(person, new SeenDocuments(waiting), wanted.accepted());
                }
                yield null;
            }
            case PUBLISHED -> published(person, wanted, seen, !waiting.isEmpty());
            default -> null;
        };
    }

    private static void requireMay(Person person, String permission) {
        if (!person.may(permission)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
    }

    private void requireImported(String id) {
        finder.document(id);
        if (!imported.has(id)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }

    /**
     * Submits what is a draft.
     *
     * @return the same parts with the etags that they have now
     */
    private List<SeenDocument> submitted(Person person, List<SeenDocument> documents) {
        List<SeenDocument> drafts = in(Set.of(EditionState.DRAFT), documents);
        if (drafts.isEmpty()) {
            return documents;
        }
        several.submit(person, new SeenDocuments(drafts));
        Map<String, SeenDocument> changed = new HashMap<>();
        drafts.forEach(it -> changed.put(it.document(), it));
        return documents.stream().map(it -> anew(it, changed.get(it.document()))).toList();
    }

    /** Nobody else can have changed what was submitted just now: its document is locked. */
    private SeenDocument anew(SeenDocument seen, @Nullable SeenDocument changed) {
        if (changed == null) {
            return seen;
        }
        String id = seen.document();
        Map<Language, String> texts = new EnumMap<>(Language.class);
        texts.putAll(each(seen));
        each(changed).keySet().forEach(it -> texts.put(it, tag(editions.working(id, it))));
        return new SeenDocument(
                id, changed.facts() == null ? seen.facts() : tag(facts.working(id)), seen(texts));
    }

    private static String tag(Optional<? extends ContentVersion> version) {
        return ContentEntityTag.of(version.orElseThrow());
    }

    /** The parts that are in one of some states now; documents without any are left out. */
    private List<SeenDocument> in(Set<EditionState> states, List<SeenDocument> documents) {
        List<SeenDocument> found = new ArrayList<>();
        for (SeenDocument seen : documents) {
            String id = seen.document();
            boolean ofFacts = seen.facts() != null && is(states, facts.working(id));
            Map<Language, String> texts = new EnumMap<>(Language.class);
            each(seen)
                    .forEach(
                            (language, etag) -> {
                                if (is(states, editions.working(id, language))) {
                                    texts.put(language, etag);
                                }
                            });
            if (ofFacts || !texts.isEmpty()) {
                found.add(new SeenDocument(id, ofFacts ? seen.facts() : null, seen(texts)));
            }
        }
        return found;
    }

    private static boolean is(
            Set<EditionState> states, Optional<? extends ContentVersion> version) {
        return version.filter(it -> states.contains(it.state())).isPresent();
    }

    private static Map<Language, String> each(SeenDocument seen) {
        return seen.texts() == null ? Map.of() : seen.texts().each();
    }

    private static @Nullable SeenTexts seen(Map<Language, String> etags) {
        return etags.isEmpty()
                ? null
                : new SeenTexts(
                        etags.get(Language.TG), etags.get(Language.RU), etags.get(Language.EN));
    }

    private Outcome published(
            Person person, ImportedStep wanted, List<SeenDocument> seen, boolean approves) {
        List<SeenDocument> ready = in(Set.of(EditionState.IN_REVIEW, EditionState.APPROVED), seen);
        if (ready.size() < seen.size()) {
            throw new ProblemException(
                    ProblemType.PUBLICATION_REFUSED, "publication", Rule.NOTHING_APPROVED);
        }
        ready.forEach(it -> requireDate(it.document()));
        return request.request(
                person,
                new NewPublication(
                        ready.stream()
                                .map(
                                        it ->
                                                new NewPublication.Part(
                                                        it.document(),
                                                        null,
                                                        it.facts(),
                                                        it.texts(),
                                                        null))
                                .toList(),
                        null,
                        null,
                        wanted.accepted(),
                        approves ? true : null,
                        null));
    }

    /** Without one it would be news of today. */
    private void requireDate(String id) {
        Document document = finder.document(id);
        boolean dated =
                facts.working(id)
                        .map(Facts::content)
                        .map(it -> CanonicalJson.tree(it).hasNonNull("publishedAt"))
                        .orElse(false);
        if (DocumentType.is(document.type(), Trait.NEWS) && !dated) {
            throw new ProblemException(
                    ProblemType.PUBLICATION_REFUSED, "facts/publishedAt", Rule.IMPORTED_DATE);
        }
    }
}
