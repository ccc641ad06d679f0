package org.notorturetj.client.push;

/**
 * Shows and removes notifications on the phone. Their texts say nothing of torture, a case or the
 * Coalition: see {@link NeutralText}.
 */
public interface NotificationDisplay {
    /**
     * Shows the neutral text. A notification of the same id is replaced, silently ({@code
     * setOnlyAlertOnce}): a phone that was killed while showing it shows it again.
     *
     * @param nid the tag of the notification
     * @param urgent whether it may ring at night
     * @param expiresAt when it is removed automatically; milliseconds since 1970
     */
    void show(String nid, boolean urgent, long expiresAt);

    /** Removes a notification, if it is shown. */
    void remove(String nid);
}
