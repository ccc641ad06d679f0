package org.notorturetj.api.home;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "Rules for apps and websites, in one language: what phones read in the signed chunk policy.v1.")
public record AppPolicy(
        @Schema(
                        description =
                                "Which versions of an app are still good, by platform: android, ios; new ones may come",
                        examples =
                                "{\"android\": {\"minimum\": \"1.4\", \"blocked\": [\"1.3.1\"], \"pendingBlock\": []}}",
                        required = true)
                Map<String, Versions> apps,
        @Schema(
                        description = "Features by name; absent means off",
                        examples = "{\"search\": true}",
                        required = true)
                Map<String, Boolean> flags,
        @Schema(
                        description =
                                "What to show, by occasion: minimum (the app is too old), blocked, pending; new ones may come",
                        examples = "{\"minimum\": \"Please update the app.\"}",
                        required = true)
                Map<String, String> messages,
        @Schema(description = "The way out with one touch; absent: none is agreed")
                @Nullable QuickExit quickExit,
        @Schema(
                        description =
                                "How phones and browsers are woken up; absent: they are not, and ask by themselves")
                @Nullable Push push) {
    public AppPolicy {
        apps = byName(apps);
        flags = byName(flags);
        messages = byName(messages);
    }

    /** In one order on every node and after every start, so that ETags stay. */
    private static <V> Map<String, V> byName(Map<String, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    @Schema(name = "AppVersions", description = "Which versions of an app are still good.")
    public record Versions(
            @Schema(description = "Older ones are to be updated", examples = "1.4")
                    @Nullable String minimum,
            @Schema(
                            description = "Single versions that are not to be used",
                            examples = "[\"1.3.1\"]",
                            required = true)
                    List<String> blocked,
            @Schema(description = "Will be the minimum soon", examples = "1.5")
                    @Nullable String pendingMinimum,
            @Schema(description = "Will be blocked soon", examples = "[\"1.4.2\"]", required = true)
                    List<String> pendingBlock) {
        public Versions {
            blocked = List.copyOf(blocked);
            pendingBlock = List.copyOf(pendingBlock);
        }
    }

    @Schema(description = "Where a person who is watched gets to with one touch.")
    public record QuickExit(
            @Schema(
                            description = "An innocent page",
                            examples = "https://www.example.org/weather",
                            required = true)
                    String address,
            @Schema(
                            description = "What stands on the button",
                            examples = "Leave this page",
                            required = true)
                    String label) {}

    @Schema(
            name = "PushPolicy",
            description = "How phones and browsers of this language are woken up.")
    public record Push(
            @Schema(description = "What to subscribe to now", required = true) List<Topic> topics,
            @Schema(
                            description = "What to subscribe to as well; empty: nothing is to come",
                            required = true)
                    List<Topic> next,
            @Schema(
                            description =
                                    "From then on messages go to both; absent where nothing is to come",
                            examples = "2026-12-24T09:30:00Z")
                    @Nullable Instant nextFrom,
            @Schema(
                            description =
                                    "Public key with which a browser subscribes to Web Push (applicationServerKey, RFC 8292): 65 bytes in base64url; absent: there is no Web Push",
                            examples =
                                    "BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs")
                    @Nullable String vapid) {
        public Push {
            topics = List.copyOf(topics);
            next = List.copyOf(next);
        }
    }

    @Schema(name = "PushTopic", description = "A topic of the push provider.")
    public record Topic(
            @Schema(
                            description = "urgent, or digest for ordinary news; new ones may come",
                            examples = "urgent",
                            required = true)
                    String kind,
            @Schema(description = "Its name", examples = "tg-urgent", required = true)
                    String name) {}
}
