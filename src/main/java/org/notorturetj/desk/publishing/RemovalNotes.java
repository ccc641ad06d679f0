package org.notorturetj.desk.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.desk.workflow.WriteComment;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * What somebody noted when she took something away: a comment on it, so that it is sealed, searched
 * for names and erased together with it. The audit keeps no words.
 */
@ApplicationScoped
public class RemovalNotes {
    private static final Logger LOG = Logger.getLogger(RemovalNotes.class);

    private final Editions editions;
    private final FactsVersions facts;
    private final WriteComment comments;

    RemovalNotes(Editions editions, FactsVersions facts, WriteComment comments) {
        this.editions = editions;
        this.facts = facts;
        this.comments = comments;
    }

    /**
     * Keeps it with the texts, or with the facts if no language is named.
     *
     * @throws ProblemException if it shows nothing, names somebody who is protected, or there is
     *     nothing to keep it with
     */
    @Transactional
    void keep(Person person, String id, Set<Language> languages, String note) {
        List<ContentVersion> about = new ArrayList<>();
        languages.forEach(language -> editions.working(id, language).ifPresent(about::add));
        if (languages.isEmpty()) {
            facts.working(id).ifPresent(about::add);
        }
        about.removeIf(version -> version.state() == EditionState.REDACTED);
        if (about.isEmpty()) {
            throw new ProblemException(ProblemType.WRONG_STATE, "/note", Rule.NO_TEXT);
        }
        about.forEach(version -> comments.add(person, version, "/note", note));
    }

    /** Keeps it with what is gone already, if it can be kept: it hinders no removal. */
    public Outcome afterwards(
            Person person,
            String id,
            Set<Language> languages,
            @Nullable String note,
            Outcome done) {
        if (note == null) {
            return done;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> keep(person, id, languages, note));
            return done;
        } catch (RuntimeException refused) {
            // Of whatever kind: what counts is done.
            LOG.infof("A note on document %s was not kept", id);
            return done.withoutNote();
        }
    }
}
