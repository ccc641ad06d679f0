package org.notorturetj.content.document;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** Every content that was ever saved, until it is redacted. */
@ApplicationScoped
public class Revisions implements PanacheRepository<Revision> {
    /**
     * Adds the present content.
     *
     * @param minor whether translations need not follow the change
     */
    void add(ContentVersion version, boolean minor) {
        persist(Revision.of(version, minor));
    }

    /**
     * The revisions of a language, newest first.
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
     * The saves before a given one, newest first, without their content.
     *
     * @param language null for the facts
     * @param number the version of the given save
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
     * The latest revisions after a given one, newest first, with their content.
     *
     * @param language null for the facts
     */
    public List<Revision> after(
            String documentId, @Nullable Language language, Revision seen, int size) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("number", seen.number());
        parameters.put("save", seen.save());
        return find(
                        in(documentId, language, parameters)
                                + " and (number > :number or number = :number and save > :save)"
                                + " order by number desc, save desc",
                        parameters)
                .page(0, size)
                .list();
    }

    /**
     * One revision of a language, by its version number and save number.
     *
     * @param language null for the facts
     */
    public Optional<Revision> withNumber(
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
     * @param number the version number
     * @param save the number of the save within the version, from 1
     * @param author an account ID, or {@code server}
     */
    public record Saved(int number, int save, String author, Instant savedAt) {}

    /** The accounts that made any save of a version, even if somebody else saved it last. */
    public Set<String> writers(ContentVersion version) {
        Set<String> writers = new HashSet<>(Set.of(version.author()));
        of(version.documentId(), version instanceof Edition edition ? edition.language() : null)
                .stream()
                .filter(revision -> revision.number() == version.number())
                .forEach(revision -> writers.add(revision.author()));
        return writers;
    }

    /** Erases all revisions of some languages for ever. */
    public void erase(String documentId, Set<Language> languages) {
        list("documentId = ?1 and language in ?2", documentId, languages).forEach(Revision::erase);
    }

    /** Erases all revisions of the facts for ever. */
    public void eraseFacts(String documentId) {
        of(documentId, null).forEach(Revision::erase);
    }
}
