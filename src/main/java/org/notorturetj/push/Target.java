package org.notorturetj.push;

import org.notorturetj.api.text.Language;

/**
 * Where one message goes.
 *
 * @param address name of a topic, token of an installation, or URL of a push service; never logged
 * @param language in which a phone without our app's help names the app's neutral words
 */
public record Target(Way way, String address, Language language) {
    /** How it gets there. */
    public enum Way {
        /** A topic that phones subscribe to by themselves: nobody here knows who. */
        TOPIC,
        /** One installation that asked to be told, by FCM. */
        TOKEN,
        /** A browser, or a phone without Google: RFC 8030. */
        WEB_PUSH
    }

    @Override
    public String toString() {
        return "Target[" + way + "]";
    }
}
