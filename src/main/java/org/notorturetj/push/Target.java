package org.notorturetj.push;

import org.notorturetj.api.text.Language;

/**
 * Where one message goes.
 *
 * @param address name of a topic, token of an installation, or URL of a push service; never logged
 * @param language in which a phone without our app's help names the app's neutral words
 */
public record Target(Channel channel, String address, Language language) {
    @Override
    public String toString() {
        return "Target[" + channel + "]";
    }
}
