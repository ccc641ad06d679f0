package org.notorturetj.desk.consent;

import java.util.Locale;

/** Where it may be told. The server holds its publications to the first two. */
enum ConsentOutlet {
    /** The log: the website, the app, feeds and mirrors, which cannot be told apart. */
    PUBLIC,
    /** Urgent alerts, which wake phones. */
    ALERT,
    /** Press releases and newsrooms: for those who write to them. */
    PRESS,
    /** The Coalition's pages on social networks: for those who write there. */
    SOCIAL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
