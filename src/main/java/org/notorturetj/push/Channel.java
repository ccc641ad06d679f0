package org.notorturetj.push;

/** How a message gets to a {@link Target}. The names are those of the ledger. */
public enum Channel {
    /** A topic that phones subscribe to by themselves: nobody here knows who. */
    TOPIC,

    /** One installation that asked to be told, by FCM. */
    TOKEN,

    /** A browser, or a phone without Google: RFC 8030. */
    WEB_PUSH
}
