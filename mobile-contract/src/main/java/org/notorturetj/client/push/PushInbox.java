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
import org.notorturetj.client.Scope;
import org.notorturetj.client.Storage;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.SyncReport;
import org.notorturetj.client.offline.Alert;

/**
 * Receives push messages: believes, remembers, shows. It never waits for the network but in {@link
 * #fetch}, and not for a sync of the client that is running.
 *
 * <p>A message is written down before it is shown and once more after. A phone that is killed in
 * between shows it again at the next start, under the same id: rather twice than never.
 */
public final class PushInbox {
    private final SyncClient client;
    private final SyncClient.Now now;
    private final Notices notices;
    private Set<String> regions = new HashSet<>();

    /**
     * Opens what was remembered. Afterwards call {@link #look}, which shows what a kill prevented.
     *
     * @param storage of its own, beside that of the client: an alert must not wait until a sync on
     *     a poor link has written its files
     * @throws IOException when the storage fails
     */
    public PushInbox(SyncClient client, Storage storage, SyncClient.Now now, Screen screen)
            throws IOException {
        this.client = client;
        this.now = now;
        this.notices = new Notices(storage, now, screen);
    }

    /**
     * Alerts of which regions are shown; none: of all. The phone tells nobody. A message does not
     * say where, so with regions chosen nothing is shown before {@link #fetch}, which shows it also
     * when there is no network: rather one too many than one too few.
     */
    public synchronized void choose(Collection<String> codes) {
        regions = new HashSet<>(codes);
    }

    /**
     * Receives a message. A confirmation is recognised and left to the app, which alone knows
     * whether it waits for one: nothing is shown, remembered or fetched for it.
     *
     * @param data as the provider delivers it
     * @throws IOException when the storage fails; what is to be shown was shown all the same
     */
    public synchronized Decision receive(Map<String, String> data) throws IOException {
        PushMessage message;
        try {
            String nonce = Confirmation.nonce(data);
            if (nonce != null) {
                return Decision.confirm(nonce);
            }
            message = PushMessage.of(data, client.alertKeys());
        } catch (Unfit e) {
            return Decision.ignore(e.reason());
        }
        return message.kind() == PushKind.RETRACT ? retract(message) : take(message);
    }

    /** Taking down always succeeds: also after its time, which a late phone may have missed. */
    private Decision retract(PushMessage message) throws IOException {
        Notes notes = notices.notes();
        Heard known = notes.of(PushKind.RETRACT, message.nid());
        if (known != null && !known.open) {
            return Decision.ignore(Reason.REPEATED);
        }
        Heard alert = notes.of(PushKind.ALERT, message.nid());
        Heard heard = Heard.of(message, true);
        perform(alert == null ? heard : heard.until(alert.expires));
        return Decision.to(Decision.Action.REMOVE, message.nid());
    }

    private Decision take(PushMessage message) throws IOException {
        Optional<Reason> against = against(message);
        if (against.isPresent()) {
            return Decision.ignore(against.get());
        }
        boolean alert = message.kind() == PushKind.ALERT;
        Heard heard = Heard.of(message, alert);
        if (alert && regions.isEmpty()) {
            perform(heard);
            return Decision.to(Decision.Action.SHOW, message.nid());
        }
        notices.notes().put(heard);
        notices.keep();
        return Decision.to(Decision.Action.FETCH, message.nid());
    }

    private Optional<Reason> against(PushMessage message) {
        Notes notes = notices.notes();
        Heard known = notes.of(message.kind(), message.nid());
        boolean forgotten = known == null && message.expires() <= notes.forgotten();
        if (message.expires() <= notices.seconds() || forgotten) {
            return Optional.of(Reason.EXPIRED);
        }
        if (message.kind() == PushKind.ALERT && notes.isOver(message.nid())) {
            return Optional.of(Reason.RETRACTED);
        }
        return known != null && !known.open
                ? Optional.of(Reason.REPEATED)
                : Optional.<Reason>empty();
    }

    private void perform(Heard heard) throws IOException {
        notices.notes().put(heard);
        notices.perform(Collections.singleton(heard));
    }

    /**
     * Brings a language as far as the newest message says, and then {@link #look looks}.
     *
     * @param language tg, ru or en
     * @throws IOException when the storage fails; mirrors that fail are in the report
     */
    public Fetched fetch(String language) throws IOException {
        long wanted = wanted();
        SyncReport report = null;
        if (wanted > 0 && client.heldAt(language, Scope.ESSENTIALS) < wanted) {
            report = client.syncOnceAt(language, Scope.ESSENTIALS, wanted);
        }
        return look(language, report);
    }

    /**
     * Makes the screen agree with what is held, without any network: at the start, and after every
     * sync and pack, however it came about. An active alert is shown that no message came for; one
     * that is retracted or over is taken down.
     *
     * @throws IOException when the storage fails
     */
    public Fetched look(String language) throws IOException {
        return look(language, null);
    }

    private Fetched look(String language, SyncReport report) throws IOException {
        // In this order: content may be newer than the number says, but never older.
        long held = client.heldAt(language, Scope.ESSENTIALS);
        return agree(client.content(language), held, report);
    }

    private synchronized Fetched agree(Content content, long held, SyncReport report)
            throws IOException {
        long moment = now.milliseconds();
        Notes notes = notices.notes();
        new Agreement(notes, regions).with(content, held, moment);
        notices.perform(notes.all());
        notices.removeExpired();
        List<Alert> active = new ArrayList<>();
        for (Alert alert : Alert.activeAt(content, moment)) {
            if (!notes.isOver(alert.nid())) {
                active.add(alert);
            }
        }
        return new Fetched(held >= notes.wanted(notices.seconds()), active, report);
    }

    private synchronized long wanted() {
        return notices.notes().wanted(notices.seconds());
    }
}
