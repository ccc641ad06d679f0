package org.notorturetj.push;

import java.util.Map;
import java.util.Optional;

/**
 * Everything a provider can read of one message.
 *
 * @param data what the app gets
 * @param localizationKey the key of the neutral words that a phone shows without the app's help;
 *     the words themselves ship with the app
 */
public record PushText(Map<String, String> data, Optional<String> localizationKey) {
    public PushText {
        data = Map.copyOf(data);
    }
}
