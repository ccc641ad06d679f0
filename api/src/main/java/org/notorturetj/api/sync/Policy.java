package org.notorturetj.api.sync;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Destination;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.LeadsTo;

/**
 * Rules for installed apps: the one record of the language-neutral chunk {@code policy.v1}. An app
 * obeys it by itself; nobody is told which version a phone has. Whatever stands here, hotlines stay
 * usable: an outdated app must not cost a person the number to call.
 *
 * @param apps by platform: {@code android}, {@code ios}; new ones may come
 * @param flags features by name; absent means off
 * @param messages by occasion: {@code minimum}, {@code blocked}, {@code pending}
 * @param push how phones are woken up; absent: they are not, and ask for the head by themselves
 */
public record Policy(
        String type,
        String id,
        Map<String, AppVersions> apps,
        Map<String, Boolean> flags,
        Map<String, Map<Language, String>> messages,
        @Nullable QuickExit quickExit,
        @Nullable PushPolicy push) {
    public Policy {
        apps = Map.copyOf(apps);
        flags = Map.copyOf(flags);
        messages = Map.copyOf(messages);
    }

    /**
     * Which versions of an app are still good, as dotted numbers.
     *
     * @param minimum older ones show the message {@code minimum}
     * @param blocked single bad versions: they show {@code blocked}
     * @param pendingMinimum will be the minimum soon: older ones show {@code pending}
     * @param pendingBlock will be blocked soon
     */
    public record AppVersions(
            @Nullable String minimum,
            List<String> blocked,
            @Nullable String pendingMinimum,
            List<String> pendingBlock) {
        public AppVersions {
            blocked = blocked == null ? List.of() : List.copyOf(blocked);
            pendingBlock = pendingBlock == null ? List.of() : List.copyOf(pendingBlock);
        }
    }

    /**
     * Where a person who is watched gets to with one touch.
     *
     * @param address an innocent page
     * @param labels what stands on the button, by language
     */
    public record QuickExit(
            @LeadsTo(Destination.PAGE) String address, Map<Language, String> labels) {
        public QuickExit {
            labels = Map.copyOf(labels);
        }
    }
}
