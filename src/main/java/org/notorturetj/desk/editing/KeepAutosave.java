package org.notorturetj.desk.editing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.editing.EditingNotice;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.autosave.Autosaves;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.submission.ContentParser;
import org.notorturetj.content.submission.TypedContent;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Violation;

/** Keeps what somebody has typed, if it is more than what is saved. */
@ApplicationScoped
class KeepAutosave {
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final ContentParser contents;
    private final Autosaves autosaves;

    KeepAutosave(
            Documents documents,
            FactsVersions facts,
            Editions editions,
            ContentParser contents,
            Autosaves autosaves) {
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.contents = contents;
        this.autosaves = autosaves;
    }

    /**
     * What became of it.
     *
     * @param at null when it is saved already
     */
    record Kept(@Nullable Instant at, List<Violation> leftOut) {}

    /**
     * Keeps what was typed.
     *
     * @throws ProblemException forbidden to anyone who may not save the part; otherwise as if it
     *     were saved, except for single members that cannot be read
     */
    @Transactional
    Kept keep(Person person, String id, EditingNotice typed, Map<String, Object> content) {
        Language language = typed.language();
        if (!person.may(language == null ? Permission.EDIT_FACTS : Permission.EDIT_TEXT)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        TypedContent.Reading read = contents.unfinished(document(id), language == null, content);
        if (read.typed() == null) {
            throw new ProblemException(ProblemType.INVALID_TEXT, read.mistakes());
        }
        if (saved(id, language).filter(CanonicalJson.write(read.typed())::equals).isPresent()) {
            autosaves.forget(person.accountId(), id, language);
            return new Kept(null, read.mistakes());
        }
        return new Kept(
                autosaves.put(person.accountId(), id, language, typed.basedOn(), read.typed()),
                read.mistakes());
    }

    private Optional<String> saved(String id, @Nullable Language language) {
        Optional<? extends ContentVersion> working =
                language == null ? facts.working(id) : editions.working(id, language);
        return working.map(ContentVersion::content);
    }

    /** The document, if it is there. */
    Document document(String id) {
        return documents
                .findByIdOptional(id)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
