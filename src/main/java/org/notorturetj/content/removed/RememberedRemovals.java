package org.notorturetj.content.removed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.crypto.FieldLocation;
import org.notorturetj.platform.crypto.KeysFolder;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.database.Savepoint;
import org.notorturetj.platform.json.CanonicalJson;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Remembers removals: in the transaction that makes them in the database, and right after its
 * commit in the list beside the keys. What the list lacks (a crash, a full disk, a removal by
 * another node) is added by the next look at the database, so each node's list becomes whole.
 */
@ApplicationScoped
public class RememberedRemovals {
    private static final Logger LOG = Logger.getLogger(RememberedRemovals.class);

    private final RemovalTable table;
    private final RemovalList list;
    private final FieldEncryption encryption;
    private final DeskDatabase database;
    private final TransactionSynchronizationRegistry transaction;

    RememberedRemovals(
            RemovalTable table,
            FieldEncryption encryption,
            DeskDatabase database,
            TransactionSynchronizationRegistry transaction,
            Config config) {
        this.table = table;
        this.list = new RemovalList(KeysFolder.of(config).path());
        this.encryption = encryption;
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * Remembers a removal, in its transaction, which goes on whether or not this succeeds: nothing
     * may hold a removal up.
     */
    public void add(Removal removal) {
        if (transaction.getResource(Known.class) != null || isRedacted(removal)) {
            return;
        }
        database.useHandle(
                handle -> {
                    try {
                        Savepoint.use(handle, within -> table.add(removal, false));
                    } catch (JdbiException e) {
                        LOG.warnf(
                                "A removal is not remembered, and a backup from before would bring it back (%s)",
                                e.getClass().getSimpleName());
                    }
                });
        afterCommit(removal);
    }

    /** Remembers that a name is protected, or no longer, in the transaction of that. */
    public void addName(String name, boolean isProtected, java.time.Instant at) {
        if (isProtected) {
            table.nameFound();
        }
        add(Removal.name(name, isProtected, at));
    }

    /** What the current transaction removes is in the list already: it is being applied anew. */
    public void known() {
        transaction.putResource(Known.class, true);
    }

    /**
     * What the list has and the database does not know, since it is older; oldest first.
     *
     * @throws IllegalStateException if a line was altered, or sealed with another key
     * @throws org.notorturetj.platform.problem.ProblemException unavailable, without the desk's key
     */
    public List<Removal> unknown() {
        Map<String, byte[]> lines = list.read();
        if (!lines.isEmpty()) {
            lines.keySet().removeAll(table.ids());
        }
        List<Removal> unknown = new ArrayList<>();
        lines.forEach(
                (id, line) ->
                        unknown.add(
                                CanonicalJson.read(
                                        encryption.open(location(id), line), Removal.class)));
        unknown.sort(java.util.Comparator.comparing(Removal::at));
        return unknown;
    }

    /** Where the list is, for sentences to operators. */
    public String file() {
        return list.file().toString();
    }

    @Scheduled(every = "30s", delayed = "30s")
    void catchUpWhenDue() {
        ScheduledWork.orNextTime("Adding to the list of removals", this::catchUp);
    }

    /** Adds what the list lacks. */
    public void catchUp() {
        List<Removal> lacking =
                QuarkusTransaction.requiringNew().call(() -> table.except(list.read().keySet()));
        if (!lacking.isEmpty()) {
            write(lacking);
        }
    }

    /** What is redacted is withdrawn by the same publication: one of the two is enough. */
    private boolean isRedacted(Removal removal) {
        Known.Pending pending = (Known.Pending) transaction.getResource(Known.Pending.class);
        return pending != null
                && removal.kind().equals(Removal.WITHDRAWAL)
                && pending.removals.stream()
                        .filter(it -> it.kind().equals(Removal.REDACTION))
                        .anyMatch(
                                it ->
                                        Objects.equals(it.document(), removal.document())
                                                && it.language() == removal.language());
    }

    private void afterCommit(Removal removal) {
        Known.Pending pending = (Known.Pending) transaction.getResource(Known.Pending.class);
        if (pending == null) {
            Known.Pending first = new Known.Pending();
            transaction.putResource(Known.Pending.class, first);
            transaction.registerInterposedSynchronization(
                    new Synchronization() {
                        @Override
                        public void beforeCompletion() {
                            // nothing: the rows are written
                        }

                        @Override
                        public void afterCompletion(int status) {
                            if (status == Status.STATUS_COMMITTED) {
                                writeOrLater(first.removals);
                            }
                        }
                    });
            pending = first;
        }
        pending.removals.add(removal);
    }

    /** The removal is made: what cannot be written now is added later. */
    private void writeOrLater(Collection<Removal> removals) {
        try {
            write(removals);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "%d removals are not in %s yet (%s): a backup from before would bring them back until they are",
                    removals.size(), file(), e.getClass().getSimpleName());
        }
    }

    private void write(Collection<Removal> removals) {
        Map<String, byte[]> written = new LinkedHashMap<>();
        removals.forEach(
                removal ->
                        written.put(
                                removal.id(),
                                encryption.seal(
                                        location(removal.id()), CanonicalJson.write(removal))));
        list.add(written);
    }

    private static FieldLocation location(String id) {
        return new FieldLocation("removals", "line", id);
    }

    /** Marks a transaction. */
    private static final class Known {
        /** What a transaction removes. */
        private static final class Pending {
            private final List<Removal> removals = new ArrayList<>();
        }
    }
}
