package org.notorturetj.content.document;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/** Every content that was ever saved. */
@ApplicationScoped
public class Revisions implements PanacheRepository<Revision> {
    void keep(ContentVersion version) {
        persist(Revision.of(version));
    }

    /**
     * The saved contents of a language, newest first.
     *
     * @param language null for the facts
     */
    public List<Revision> of(String documentId, @Nullable Language language) {
        return language == null
                ? list(
                        "documentId = ?1 and language is null order by number desc, save desc",
                        documentId)
                : list(
                        "documentId = ?1 and language = ?2 order by number desc, save desc",
                        documentId,
                        language);
    }

    /**
     * What was saved before a save, newest first: who and when, without what.
     *
     * @param language null for the facts
     * @param number of the version of that save
     */
    public List<Saved> before(
            String documentId, @Nullable Language language, int number, int save, int size) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("number", number);
        parameters.put("save", save);
        return find(
                        in(documentId, language, parameters)
                                + " and (number < :number or number = :number and save < :save)"
                                + " order by number desc, save desc",
                        parameters)
                .project(Saved.class)
                .page(0, size)
                .list();
    }

    /**
     * One saved content of a language, by the number of its version and of the save.
     *
     * @param language null for the facts
     */
    public Optional<Revision> one(
            String documentId, @Nullable Language language, int number, int save) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("number", number);
        parameters.put("save", save);
        return find(
                        in(documentId, language, parameters)
                                + " and number = :number and save = :save",
                        parameters)
                .firstResultOptional();
    }

    private static String in(
            String documentId, @Nullable Language language, Map<String, Object> parameters) {
        parameters.put("document", documentId);
        if (language == null) {
            return "documentId = :document and language is null";
        }
        parameters.put("language", language);
        return "documentId = :document and language = :language";
    }

    /**
     * A save without its content.
     *
     * @param number of its version
     * @param save counts the saves of the version, from 1
     * @param author an account by its id, or {@code server}
     */
    public record Saved(int number, int save, String author, Instant savedAt) {}

    /**
     * Whether an account wrote any save of a version: another hand's last comma changes nothing.
     */
    public boolean wrote(String account, ContentVersion version) {
        return version.author().equals(account)
                || of(
                                version.documentId(),
                                version instanceof Edition edition ? edition.language() : null)
                        .stream()
                        .anyMatch(
                                revision ->
                                        revision.number() == version.number()
                                                && revision.author().equals(account));
    }

    /** Erases what was saved in some languages, for ever. */
    public void erase(String documentId, Set<Language> languages) {
        list("documentId = ?1 and language in ?2", documentId, languages).forEach(Revision::erase);
    }

    /** Erases what was saved of the facts, for ever. */
    public void eraseFacts(String documentId) {
        of(documentId, null).forEach(Revision::erase);
    }
}
