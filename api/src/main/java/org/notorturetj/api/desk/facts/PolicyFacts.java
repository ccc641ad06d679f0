package org.notorturetj.api.desk.facts;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.sync.Policy.AppVersions;
import org.notorturetj.api.sync.Policy.QuickExit;
import org.notorturetj.api.sync.PushPolicy;
import org.notorturetj.api.text.Language;

/** Everything in a policy belongs to all languages at once. */
public record PolicyFacts(
        Map<String, AppVersions> apps,
        Map<String, Boolean> flags,
        Map<String, Map<Language, String>> messages,
        @Nullable QuickExit quickExit,
        @Nullable PushPolicy push) {
    public PolicyFacts {
        apps = apps == null ? Map.of() : Map.copyOf(apps);
        flags = flags == null ? Map.of() : Map.copyOf(flags);
        messages = messages == null ? Map.of() : Map.copyOf(messages);
    }
}
