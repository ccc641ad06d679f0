package org.notorturetj.push;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.DefaultBean;

/**
 * Lets only those members pass that a {@link Wakeup} or a confirmation has, each in its form, and
 * known keys of neutral words: nothing of it can be read as a sentence.
 */
@DefaultBean
@ApplicationScoped
public class NeutralTextCheck implements PushTextCheck {
    private static final Map<String, Pattern> MEMBERS =
            Map.of(
                    "v", Pattern.compile("1"),
                    "nid", Pattern.compile("[0-9a-hjkmnp-tv-z]{16}"),
                    "seq", Pattern.compile("[1-9][0-9]{0,15}"),
                    "kind", Pattern.compile("alert|retract|hotline|digest|confirm"),
                    "urgent", Pattern.compile("[01]"),
                    "exp", Pattern.compile("[1-9][0-9]{0,10}"),
                    "nonce", Pattern.compile("[A-Za-z0-9_-]{16,64}"),
                    // A key's id, and 70 to 72 bytes in base64url.
                    "sig", Pattern.compile("[A-Za-z0-9_-]{1,64}\\.[A-Za-z0-9_-]{80,110}"));

    private static final Set<String> KEYS = Set.of("push_alert", "push_update", "push_digest");

    @Override
    public void require(PushText text) {
        text.data()
                .forEach(
                        (name, value) -> {
                            Pattern form = MEMBERS.get(name);
                            if (form == null || !form.matcher(value).matches()) {
                                throw new PushTextRefusedException("member of the data");
                            }
                        });
        text.localizationKey()
                .ifPresent(
                        key -> {
                            if (!KEYS.contains(key)) {
                                throw new PushTextRefusedException("localization key");
                            }
                        });
    }
}
