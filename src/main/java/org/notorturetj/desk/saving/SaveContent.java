package org.notorturetj.desk.saving;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.edition.NewText;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.autosave.Autosaves;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.document.WriteDocument;
import org.notorturetj.content.submission.ContentParser;
import org.notorturetj.content.translation.BehindTranslations;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import com.fasterxml.jackson.databind.JsonNode;

/** Saves facts and texts: over an existing draft, or as a new version. */
@ApplicationScoped
public class SaveContent {
    private final DocumentFinder finder;
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final ContentParser contents;
    private final StepRules rules;
    private final ContentEntityTag tag;
    private final WriteDocument write;
    private final SetSource source;
    private final BehindTranslations translations;
    private final RepeatedSave repeated;
    private final Autosaves autosaves;
    private final AuditTrail audit;

    SaveContent(
            DocumentFinder finder,
            Documents documents,
            FactsVersions facts,
            Editions editions,
            ContentParser contents,
            StepRules rules,
            ContentEntityTag tag,
            WriteDocument write,
            SetSource source,
            BehindTranslations translations,
            RepeatedSave repeated,
            Autosaves autosaves,
            AuditTrail audit) {
        this.repeated = repeated;
        this.autosaves = autosaves;
        this.source = source;
        this.translations = translations;
        this.finder = finder;
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.contents = contents;
        this.rules = rules;
        this.tag = tag;
        this.write = write;
        this.audit = audit;
    }

    /**
     * Saves facts. The same save again, which nobody has built upon, changes nothing.
     *
     * @throws ProblemException if the precondition fails, they are in review, or a member is
     *     invalid
     */
    @Transactional
    public Facts saveFacts(
            Person person,
            String id,
            @Nullable String ifMatch,
            @Nullable String ifNoneMatch,
            Map<String, Object> content) {
        Document document = locked(id);
        Optional<Facts> current = facts.working(id);
        Object typed = contents.facts(document, content);
        autosaves.forget(person.accountId(), id, null);
        if (current.filter(it -> repeated.is(person, it, ifMatch, ifNoneMatch, typed, false))
                .isPresent()) {
            return current.get();
        }
        JsonNode before = content(current);
        Facts saved =
                save(
                        current,
                        ifMatch,
                        ifNoneMatch,
                        () -> write.writeFacts(id, typed, person.accountId()),
                        draft -> write.save(draft, typed, person.accountId()));
        record(person, "facts.save", id, null, before, saved);
        facts.flush();
        return saved;
    }

    /**
     * Saves a text.
     *
     * @throws ProblemException as for facts; gone if a text in this language was redacted
     */
    @Transactional
    public Edition saveText(
            Person person,
            String id,
            Language language,
            @Nullable String ifMatch,
            @Nullable String ifNoneMatch,
            Map<String, Object> content) {
        return saveText(person, id, language, ifMatch, ifNoneMatch, NewText.of(content));
    }

    /**
     * Saves a text, and what it was translated from. The same save again, which nobody has built
     * upon, changes nothing.
     *
     * @throws ProblemException as for facts; gone if a text in this language was redacted; also if
     *     there is no such source
     */
    @Transactional
    public Edition saveText(
            Person person,
            String id,
            Language language,
            @Nullable String ifMatch,
            @Nullable String ifNoneMatch,
            NewText wanted) {
        Document document = locked(id);
        Optional<Edition> current = editions.working(id, language);
        boolean minor = Boolean.TRUE.equals(wanted.minor());
        Object typed = contents.text(document, wanted.content());
        autosaves.forget(person.accountId(), id, language);
        if (current.filter(it -> repeated.is(person, it, ifMatch, ifNoneMatch, typed, minor))
                .filter(it -> RepeatedSave.hasSource(it, wanted.source()))
                .isPresent()) {
            return current.get();
        }
        JsonNode before = content(current);
        Edition saved =
                save(
                        current,
                        ifMatch,
                        ifNoneMatch,
                        () -> write.writeEdition(id, language, typed, person.accountId(), minor),
                        draft -> write.save(draft, typed, person.accountId(), minor));
        if (wanted.source() != null) {
            source.of(saved, wanted.source());
        }
        record(person, "edition.save", id, language, before, saved);
        editions.flush();
        translations.track(List.of(id));
        return saved;
    }

    /** Locks the document, so that the precondition is checked against the current state. */
    private Document locked(String id) {
        finder.document(id);
        return documents.lock(id);
    }

    private <V extends ContentVersion> V save(
            Optional<V> current,
            @Nullable String ifMatch,
            @Nullable String ifNoneMatch,
            Supplier<V> begin,
            Consumer<V> overwrite) {
        if (current.isEmpty()) {
            ContentEntityTag.requireAbsent(ifMatch, ifNoneMatch);
            return begin.get();
        }
        V version = current.get();
        if (version.state() == EditionState.REDACTED) {
            throw new ProblemException(ProblemType.GONE);
        }
        if (ifNoneMatch != null) {
            throw new ProblemException(
                    ProblemType.CHANGED_MEANWHILE, "If-None-Match", Rule.EXISTS_ALREADY);
        }
        tag.require(version, ifMatch);
        rules.save(version);
        if (version.writable()) {
            overwrite.accept(version);
            return version;
        }
        return begin.get();
    }

    private void record(
            Person person,
            String action,
            String id,
            @Nullable Language language,
            JsonNode before,
            ContentVersion after) {
        audit.record(
                person.accountId(),
                action,
                id,
                language == null ? null : language.tag(),
                ChangedMembers.namesBetween(before, CanonicalJson.tree(after.content())));
    }

    private static JsonNode content(Optional<? extends ContentVersion> version) {
        return version.<JsonNode>map(current -> CanonicalJson.tree(current.content()))
                .orElseGet(() -> CanonicalJson.mapper().createObjectNode());
    }
}
