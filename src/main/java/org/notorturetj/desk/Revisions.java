package org.notorturetj.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

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

    /** One saved content of a language, by the number of its version and of the save. */
    public Optional<Revision> one(
            String documentId, @Nullable Language language, int number, int save) {
        return of(documentId, language).stream()
                .filter(revision -> revision.number() == number && revision.save() == save)
                .findFirst();
    }

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
