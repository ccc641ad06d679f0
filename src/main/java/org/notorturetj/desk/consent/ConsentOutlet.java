package org.notorturetj.desk.consent;

import java.util.Locale;

/** Where a case may be published. The server enforces the first two. */
enum ConsentOutlet {
    /** The publication log: the website, the app, feeds and mirrors, which cannot be separated. */
    PUBLIC,
    /** Urgent alerts, which notify phones. */
    ALERT,
    /** Press releases and newsrooms: enforced by the people who write to them. */
    PRESS,
    /** The Coalition's social network pages: enforced by the people who write there. */
    SOCIAL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
