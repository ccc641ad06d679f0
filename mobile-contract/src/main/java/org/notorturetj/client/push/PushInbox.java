package org.notorturetj.client.push;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.notorturetj.client.Content;
import org.notorturetj.client.ErasureListener;
import org.notorturetj.client.Scope;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.SyncReport;
import org.notorturetj.client.offline.Alert;
import org.notorturetj.client.storage.Storage;

/**
 * Receives push messages: verifies, remembers and shows them. Only {@link #fetch} waits for the
 * network; nothing waits for a sync of the client that is running.
 *
 * <p>A message is stored before it is shown and again afterwards. A phone that is killed in between
 * shows it again at the next start, under the same id: rather twice than never. When the client
 * {@linkplain SyncClient#eraseEverything erases everything}, so does this: what it shows, what it
 * remembers, and whatever comes later.
 */
public final class PushInbox implements ErasureListener {
    private final SyncClient client;
    private final SyncClient.Clock clock;
    private final NotificationJournal journal;
    private Set<String> regions = new HashSet<>();
    private boolean erased;

    /**
     * Opens the stored messages. Call {@link #reconcile} next, which shows what is still pending.
     *
     * @param storage not that of the client: an alert must not wait until a sync on a poor link has
     *     written its files
     * @throws IOException when the storage fails
     */
    public PushInbox(
            SyncClient client, Storage storage, SyncClient.Clock clock, NotificationDisplay display)
            throws IOException {
        this.client = client;
        this.clock = clock;
        this.journal = new NotificationJournal(storage, clock, display);
        client.alsoErase(storage);
        client.onErasure(this);
    }

    @Override
    public synchronized void erased() {
        erased = true;
        journal.erase();
    }

    /**
     * Shows only alerts of these regions; of all regions if empty. The choice does not leave the
     * phone. A message does not name its regions, so with regions chosen nothing is shown before
     * {@link #fetch}, which shows it even without a network: rather one too many than one too few.
     */
    public synchronized void chooseRegions(Collection<String> codes) {
        regions = new HashSet<>(codes);
    }

    /**
     * Receives a message. A confirmation is left to the app, which alone knows whether it waits for
     * one: nothing is shown, remembered or fetched for it.
     *
     * @param data as the provider delivers it
     * @throws IOException when the storage fails; what had to be shown was shown nevertheless
     */
    public synchronized Decision receive(Map<String, String> data) throws IOException {
        if (isErased()) {
            return Decision.ignore(IgnoreReason.ERASED);
        }
        journal.refresh();
        PushMessage message;
        try {
            String nonce = ConfirmationMessage.nonce(data);
            if (nonce != null) {
                return Decision.confirm(nonce);
            }
            message = PushMessage.of(data, client.alertKeys());
        } catch (RejectedMessageException e) {
            return Decision.ignore(e.reason());
        }
        return message.kind() == PushKind.RETRACT ? retract(message) : accept(message);
    }

    /** A retraction is carried out even after it expired: the phone may have been offline. */
    private Decision retract(PushMessage message) throws IOException {
        MessageHistory history = journal.history();
        RememberedMessage known = history.find(PushKind.RETRACT, message.nid());
        if (known != null && !known.pending) {
            return Decision.ignore(IgnoreReason.REPEATED);
        }
        RememberedMessage alert = history.find(PushKind.ALERT, message.nid());
        RememberedMessage remembered = RememberedMessage.of(message, true);
        perform(alert == null ? remembered : remembered.until(alert.expires));
        return Decision.of(Decision.Action.REMOVE, message.nid());
    }

    private Decision accept(PushMessage message) throws IOException {
        Optional<IgnoreReason> reason = reasonToIgnore(message);
        if (reason.isPresent()) {
            return Decision.ignore(reason.get());
        }
        boolean alert = message.kind() == PushKind.ALERT;
        RememberedMessage remembered = RememberedMessage.of(message, alert);
        if (alert && regions.isEmpty()) {
            perform(remembered);
            return Decision.of(Decision.Action.SHOW, message.nid());
        }
        journal.history().put(remembered);
        journal.store();
        return Decision.of(Decision.Action.FETCH, message.nid());
    }

    private Optional<IgnoreReason> reasonToIgnore(PushMessage message) {
        MessageHistory history = journal.history();
        RememberedMessage known = history.find(message.kind(), message.nid());
        boolean forgotten = known == null && message.expires() <= history.forgottenUntil();
        if (message.expires() <= journal.seconds() || forgotten) {
            return Optional.of(IgnoreReason.EXPIRED);
        }
        if (message.kind() == PushKind.ALERT && history.isRetracted(message.nid())) {
            return Optional.of(IgnoreReason.RETRACTED);
        }
        return known != null && !known.pending && !known.unseen
                ? Optional.of(IgnoreReason.REPEATED)
                : Optional.<IgnoreReason>empty();
    }

    private void perform(RememberedMessage remembered) throws IOException {
        journal.history().put(remembered);
        journal.perform(Collections.singleton(remembered));
    }

    /**
     * Updates a language to the newest publication that a message names, and then {@linkplain
     * #reconcile reconciles} the notifications.
     *
     * @param language tg, ru or en
     * @throws IOException when the storage fails; failures of mirrors are in the report
     */
    public FetchResult fetch(String language) throws IOException {
        long newest = newestSeq();
        SyncReport report = null;
        if (newest > 0 && client.heldSeq(language, Scope.ESSENTIALS) < newest) {
            report = client.syncTo(language, Scope.ESSENTIALS, newest);
        }
        return reconcile(language, report);
    }

    /**
     * Reconciles the notifications with the alerts that are held, without any network: to be called
     * at each start and after every sync and import. An active alert is shown even if no message of
     * it came; one that is retracted or expired is removed.
     *
     * @throws IOException when the storage fails
     */
    public FetchResult reconcile(String language) throws IOException {
        return reconcile(language, null);
    }

    private FetchResult reconcile(String language, SyncReport report) throws IOException {
        // In this order: the content may be newer than the publication, but never older.
        long heldSeq = client.heldSeq(language, Scope.ESSENTIALS);
        return reconcile(client.content(language, "alerts"), heldSeq, report);
    }

    private synchronized FetchResult reconcile(Content content, long heldSeq, SyncReport report)
            throws IOException {
        if (isErased()) {
            return new FetchResult(false, new ArrayList<Alert>(), report);
        }
        journal.refresh();
        long millis = clock.millis();
        MessageHistory history = journal.history();
        new AlertReconciler(history, regions).reconcile(content, heldSeq, millis);
        journal.perform(history.all());
        journal.removeExpired();
        List<Alert> active = new ArrayList<>();
        for (Alert alert : Alert.activeAt(content, millis)) {
            if (!history.isRetracted(alert.nid())) {
                active.add(alert);
            }
        }
        return new FetchResult(heldSeq >= history.newestSeq(journal.seconds()), active, report);
    }

    private boolean isErased() {
        return erased || client.isErased();
    }

    private synchronized long newestSeq() {
        return journal.history().newestSeq(journal.seconds());
    }
}
