package org.notorturetj.content.protectedname;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.nameguard.NameVerdict;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/**
 * The guard of the names that are protected now. It is in the memory of desk nodes only, and made
 * anew when any node has changed a name. If the names cannot be opened nothing is written at all.
 */
@ApplicationScoped
public class ProtectedNames {
    /** Any number that nothing else uses. */
    private static final long LOCK = 20261127L;

    private static final int ATTEMPTS = 100;
    private static final long PAUSE_MILLIS = 50;

    private final NameTable table;
    private final DeskDatabase database;
    private volatile @Nullable Current current;

    ProtectedNames(NameTable table, DeskDatabase database) {
        this.table = table;
        this.database = database;
    }

    /**
     * The guard for somebody who writes. Until the end of her transaction no name is added: what
     * she stores is either checked against a new name, or found by the search for it.
     */
    NameGuard forWriting() {
        database.useHandle(
                handle ->
                        handle.createQuery("SELECT 1 FROM pg_advisory_xact_lock_shared(?)")
                                .bind(0, LOCK)
                                .mapTo(Integer.class)
                                .one());
        return now();
    }

    /** The guard of all names. */
    public NameGuard now() {
        long generation = table.generation();
        Current known = current;
        if (known == null || known.generation != generation) {
            known = new Current(generation, guardOf(generation == 0 ? List.of() : table.all()));
            current = known;
        }
        return known.guard;
    }

    /**
     * Whether an address or the like names somebody. Also false if the names cannot be opened: a
     * removal goes on.
     */
    public boolean standIn(String identifier) {
        try {
            return now().checkIdentifier(identifier, Language.RU).stream()
                    .anyMatch(hit -> hit.verdict() == NameVerdict.BLOCK);
        } catch (ProblemException e) {
            return false;
        }
    }

    /** A guard of some names only; those that are protected no longer are left out. */
    public NameGuard of(Collection<String> ids) {
        return guardOf(table.all().stream().filter(name -> ids.contains(name.id())).toList());
    }

    private static NameGuard guardOf(List<StoredName> names) {
        return NameGuard.of(names.stream().map(StoredName::guarded).toList());
    }

    /**
     * Waits until nobody is writing and lets nobody begin, until the end of the caller's
     * transaction. It asks again and again instead of queueing: writers who come meanwhile would
     * queue behind it, and some of them hold what others wait for.
     *
     * @throws ProblemException unavailable, if somebody writes all the time
     */
    public void lockForChange() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            boolean locked =
                    database.withHandle(
                            handle ->
                                    handle.createQuery("SELECT pg_try_advisory_xact_lock(?)")
                                            .bind(0, LOCK)
                                            .mapTo(Boolean.class)
                                            .one());
            if (locked) {
                return;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new ProblemException(ProblemType.UNAVAILABLE, "/", Rule.NAME_BUSY);
    }

    /** Not a record: it would print what it holds. */
    private static final class Current {
        private final long generation;
        private final NameGuard guard;

        Current(long generation, NameGuard guard) {
            this.generation = generation;
            this.guard = guard;
        }
    }
}
