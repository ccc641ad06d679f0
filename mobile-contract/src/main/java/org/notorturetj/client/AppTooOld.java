package org.notorturetj.client;

/**
 * A genuine file of a later protocol: the app keeps what it has and says that it needs an update.
 */
public final class AppTooOld extends Refused {
    private static final long serialVersionUID = 1L;

    AppTooOld(String why) {
        super(why);
    }
}
