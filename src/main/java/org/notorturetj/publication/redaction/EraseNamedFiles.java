package org.notorturetj.publication.redaction;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.removed.RememberedRemovals;
import org.notorturetj.content.removed.Removal;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.media.EraseFiles;
import org.notorturetj.publication.redaction.RedactionTables.Redaction;
import org.notorturetj.publication.removal.Redact;

/**
 * A name that stands on the pages of a PDF cannot be taken out of them: the file goes, for ever,
 * and with it the documents that show it. A document that shows another file now stays, without
 * those of its versions that had this one.
 */
@ApplicationScoped
class EraseNamedFiles {
    private static final String SHOWING =
            "SELECT DISTINCT document_id FROM desk.facts WHERE content::json ->> 'file' = ?";

    /** What somebody may still publish: it goes back to its author, who hands in another file. */
    private static final Set<EditionState> TO_COME =
            EnumSet.of(EditionState.IN_REVIEW, EditionState.APPROVED);

    private static final Set<EditionState> BEING_WRITTEN =
            EnumSet.of(EditionState.DRAFT, EditionState.CHANGES_REQUESTED);

    private final DeskDatabase database;
    private final FactsVersions facts;
    private final Editions editions;
    private final Redact redact;
    private final EraseFiles files;
    private final RememberedRemovals remembered;
    private final Clock clock;

    EraseNamedFiles(
            DeskDatabase database,
            FactsVersions facts,
            Editions editions,
            Redact redact,
            EraseFiles files,
            RememberedRemovals remembered,
            Clock clock) {
        this.database = database;
        this.facts = facts;
        this.editions = editions;
        this.redact = redact;
        this.files = files;
        this.remembered = remembered;
        this.clock = clock;
    }

    /**
     * Erases one, in the caller's transaction.
     *
     * @param file id of a clean file
     */
    void erase(Redaction redaction, String file) {
        boolean wasPublic = false;
        for (String document : showing(file)) {
            List<Facts> naming = facts.of(document).stream().filter(it -> names(it, file)).toList();
            wasPublic |= naming.stream().anyMatch(it -> it.publishedAt() != null);
            if (showsAnother(document, file)) {
                naming.forEach(EraseNamedFiles::takeOut);
                remember(redaction, document);
            } else {
                redactAll(redaction, document);
            }
        }
        files.eraseFile(file, wasPublic);
    }

    private List<String> showing(String file) {
        return database.withHandle(
                handle -> handle.select(SHOWING, file).mapTo(String.class).list());
    }

    private static boolean names(Facts version, String file) {
        return CanonicalJson.tree(version.content()).path("file").asText().equals(file);
    }

    /** Whether what is public of a document, or else what is being worked on, has another file. */
    private boolean showsAnother(String document, String file) {
        Optional<Facts> now = facts.published(document).or(() -> facts.working(document));
        return now.filter(it -> !names(it, file)).isPresent();
    }

    private static void takeOut(Facts version) {
        if (TO_COME.contains(version.state())) {
            version.requestChanges();
        } else if (!BEING_WRITTEN.contains(version.state())) {
            version.redact();
        }
    }

    /** An older database has the file in public: nobody reads the document until it is gone. */
    private void remember(Redaction redaction, String document) {
        for (Language language : Language.values()) {
            if (editions.published(document, language).isPresent()) {
                remembered.add(
                        Removal.ofName(
                                redaction.name(),
                                document,
                                language,
                                redaction.proposer(),
                                redaction.approver(),
                                clock.instant()));
            }
        }
    }

    private void redactAll(Redaction redaction, String document) {
        Set<Language> languages =
                editions.of(document).stream()
                        .filter(text -> text.state() != EditionState.REDACTED)
                        .map(Edition::language)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
        if (!languages.isEmpty()) {
            redact.redact(
                    new Actor(redaction.proposer(), redaction.approver()), document, languages);
        }
    }
}
