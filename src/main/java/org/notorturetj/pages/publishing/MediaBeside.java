package org.notorturetj.pages.publishing;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.FactsApi;
import org.notorturetj.api.desk.document.FactsState;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.edition.TextState;
import org.notorturetj.api.desk.type.TypesApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.form.MemberSchema;
import org.notorturetj.platform.problem.ProblemException;

/** Pictures, papers and recordings that a document shows, and what publishing it means for them. */
@ApplicationScoped
class MediaBeside {
    private static final String APPROVED = "approved";
    private static final String PUBLISHED = "published";

    private static final String GOES = "medium-goes";
    private static final String THERE = "medium-there";
    private static final String GONE = "medium-gone";
    private static final String REFUSED = "medium-refused";

    private final DocumentsApi documents;
    private final FactsApi facts;
    private final TypesApi types;

    MediaBeside(DocumentsApi documents, FactsApi facts, TypesApi types) {
        this.documents = documents;
        this.facts = facts;
        this.types = types;
    }

    /** What the facts name that would go out, or are out; nothing while they are a draft. */
    List<Medium> of(WorkingDocument document, Language reader) {
        if (!isIn(document.facts(), APPROVED, PUBLISHED)) {
            return List.of();
        }
        boolean areNew = isIn(document.facts(), APPROVED);
        return types.list().items().stream()
                .filter(it -> it.type().equals(document.type()))
                .map(it -> new MemberSchema(it.facts()))
                .flatMap(it -> it.named(content(document), MediaBeside::isShownByOthers))
                .distinct()
                .map(id -> medium(id, areNew, reader))
                .toList();
    }

    private static boolean isShownByOthers(String type) {
        return DocumentType.is(type, Trait.SHOWN_BY_OTHERS);
    }

    private Map<String, Object> content(WorkingDocument document) {
        return facts.get(document.id()).content();
    }

    private Medium medium(String id, boolean areNew, Language reader) {
        try {
            WorkingDocument media = documents.get(id);
            return medium(id, Titles.titled(media.title(), reader), becomes(media, areNew), reader);
        } catch (ProblemException unknown) {
            return medium(id, id, areNew ? REFUSED : GONE, reader);
        }
    }

    private static Medium medium(String id, String title, String becomes, Language reader) {
        return new Medium(id, title, Frames.word(becomes, reader), becomes.equals(REFUSED));
    }

    /** The key of the sentence about one: as the desk finds what goes along. */
    private static String becomes(WorkingDocument media, boolean areNew) {
        boolean isPublic = !media.publishedLanguages().isEmpty();
        boolean hasText = media.texts().stream().map(TextState::state).anyMatch(APPROVED::equals);
        boolean hasNew =
                hasText
                        ? isIn(media.facts(), APPROVED, PUBLISHED)
                        : isPublic && isIn(media.facts(), APPROVED);
        if (hasNew) {
            return GOES;
        }
        if (isPublic) {
            return THERE;
        }
        return areNew ? REFUSED : GONE;
    }

    private static boolean isIn(@Nullable FactsState facts, String... states) {
        return facts != null && List.of(states).contains(facts.state());
    }

    /**
     * One of them.
     *
     * @param becomes a sentence: what becomes of it
     * @param isRefused whether publishing is refused because of it
     */
    public record Medium(String id, String title, String becomes, boolean isRefused) {}
}
