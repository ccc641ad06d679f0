package org.notorturetj.client.push;

/**
 * The notifications of the phone. What is shown says nothing of torture, of a case or of the
 * Coalition: see {@link NeutralText}.
 */
public interface Screen {
    /**
     * Shows the neutral text under the id of a notification. Under an id that is shown already it
     * takes the place of that, without a sound ({@code setOnlyAlertOnce}): a phone that was killed
     * in the moment of showing shows it again.
     *
     * @param nid the tag of the notification
     * @param urgent whether it may ring at night
     * @param expiresAt when it goes by itself; milliseconds since 1970
     */
    void show(String nid, boolean urgent, long expiresAt);

    /** Takes a notification down; nothing happens when it is not there. */
    void remove(String nid);
}
