package org.notorturetj.publication.redaction;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.media.EraseFiles;
import org.notorturetj.publication.removal.Redact;

/**
 * A name that stands on the pages of a PDF cannot be taken out of them: the file goes, for ever,
 * and with it the documents that show it.
 */
@ApplicationScoped
class EraseNamedFiles {
    private static final String SHOWING =
            "SELECT DISTINCT document_id FROM desk.facts WHERE content::json ->> 'file' = ?";

    private final DeskDatabase database;
    private final Editions editions;
    private final Redact redact;
    private final EraseFiles files;

    EraseNamedFiles(DeskDatabase database, Editions editions, Redact redact, EraseFiles files) {
        this.database = database;
        this.editions = editions;
        this.redact = redact;
        this.files = files;
    }

    /**
     * Erases one, in the caller's transaction.
     *
     * @param file id of a clean file
     */
    void erase(Actor actor, String file) {
        for (String document : showing(file)) {
            Set<Language> languages = languages(document);
            if (!languages.isEmpty()) {
                redact.redact(actor, document, languages);
            }
        }
        // Nobody may show it yet, or nobody has said anything of it.
        files.eraseFile(file);
    }

    private List<String> showing(String file) {
        return database.withHandle(
                handle -> handle.select(SHOWING, file).mapTo(String.class).list());
    }

    private Set<Language> languages(String document) {
        return editions.of(document).stream()
                .filter(text -> text.state() != EditionState.REDACTED)
                .map(Edition::language)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
    }
}
