package org.notorturetj.publication.restored;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.notorturetj.content.protectedname.NameTable;
import org.notorturetj.content.removed.RememberedRemovals;
import org.notorturetj.content.removed.Removal;
import org.notorturetj.content.removed.RemovalTable;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.database.RestoredMark;
import org.notorturetj.platform.database.StartupException;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/**
 * Compares the list of removals beside the keys with the database, at every start and before the
 * ports are open. What only the list knows was taken away after the backup that this database was
 * restored from: it is taken away again. Each removal has an id of its own, so that it is applied
 * once, even if other nodes start at the same time.
 */
@ApplicationScoped
class ApplyRemovals {
    private static final Logger LOG = Logger.getLogger(ApplyRemovals.class);

    /** After the desk's key, and before content is loaded and anything is served. */
    private static final int BEFORE_THE_DOORS = 20;

    private final RememberedRemovals remembered;
    private final RemovalTable table;
    private final NameTable names;
    private final RemoveAgain remove;
    private final DeskDatabase database;
    private final boolean desk;

    ApplyRemovals(
            RememberedRemovals remembered,
            RemovalTable table,
            NameTable names,
            RemoveAgain remove,
            DeskDatabase database,
            Config config) {
        this.remembered = remembered;
        this.table = table;
        this.names = names;
        this.remove = remove;
        this.database = database;
        this.desk =
                config.getOptionalValue(DatabaseSettings.DESK_PROPERTY, Boolean.class).orElse(true);
    }

    /** A node with only the public door has no list, and leaves this to the others. */
    void start(@Observes @Priority(BEFORE_THE_DOORS) StartupEvent start) {
        if (!desk) {
            return;
        }
        try {
            apply();
        } catch (DatabaseUnavailableException away) {
            // A database that was restored answers: this one is merely away.
            LOG.warn("The list of removals is not compared yet: the database does not answer");
        }
    }

    /**
     * Applies what the database does not know.
     *
     * @return how many removals it did not know
     * @throws StartupException if that cannot be done: then nothing must be served
     */
    int apply() {
        List<Removal> unknown = unknown();
        if (!unknown.isEmpty()) {
            try {
                remove.again(unknown);
                note(unknown);
            } catch (DatabaseUnavailableException away) {
                throw away;
            } catch (RuntimeException e) {
                throw new StartupException(
                        "The database is older than %s, and what was removed since its backup cannot be removed again (%s): nothing is served until it is. Ask whoever maintains this server."
                                .formatted(remembered.file(), e.getClass().getSimpleName()),
                        e);
            }
            LOG.warnf(
                    "The database is older than %s (a backup was restored): %d removals and names since then were applied",
                    remembered.file(), unknown.size());
        }
        long missing = table.missingNames();
        if (missing > 0) {
            LOG.warn(MissingNames.sentence(missing));
        }
        QuarkusTransaction.requiringNew().run(() -> RestoredMark.remove(database));
        listWhatIsNew();
        return unknown.size();
    }

    private List<Removal> unknown() {
        try {
            return QuarkusTransaction.requiringNew().call(remembered::unknown);
        } catch (DatabaseUnavailableException away) {
            throw away;
        } catch (ProblemException | IllegalStateException | IllegalArgumentException e) {
            throw new StartupException(
                    "The database is older than %s, and what was removed since its backup cannot be read there: put back the desk.key that belongs to it. Nothing is served until then."
                            .formatted(remembered.file()),
                    e);
        }
    }

    /** From now on the database knows of them. */
    private void note(List<Removal> unknown) {
        Set<String> gone =
                unknown.stream()
                        .filter(it -> it.kind().equals(Removal.NAME_GONE))
                        .map(Removal::name)
                        .collect(Collectors.toSet());
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            Set<String> here = names.ids();
                            for (Removal it : unknown) {
                                boolean missing =
                                        it.kind().equals(Removal.NAME)
                                                && !here.contains(it.name())
                                                && !gone.contains(it.name());
                                table.add(it, missing);
                            }
                        });
    }

    private void listWhatIsNew() {
        try {
            remembered.catchUp();
        } catch (ProblemException | UncheckedIOException e) {
            LOG.warnf(
                    "Removals cannot be added to %s yet (%s): a backup from before would bring them back",
                    remembered.file(), e.getClass().getSimpleName());
        }
    }
}
