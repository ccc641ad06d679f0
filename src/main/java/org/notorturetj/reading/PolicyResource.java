package org.notorturetj.reading;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.home.AppPolicy;
import org.notorturetj.api.home.PolicyApi;
import org.notorturetj.api.sync.Policy;
import org.notorturetj.api.sync.PushPolicy;
import org.notorturetj.api.text.Language;
import org.notorturetj.reading.record.Lists;

@PermitAll
class PolicyResource implements PolicyApi {
    private final Lists lists;

    PolicyResource(Lists lists) {
        this.lists = lists;
    }

    @Override
    public AppPolicy get(Language lang) {
        return lists.all(lang, "policy").stream()
                .findFirst()
                .map(found -> in(lang, found.as(Policy.class)))
                .orElseGet(() -> new AppPolicy(Map.of(), Map.of(), Map.of(), null, null));
    }

    private static AppPolicy in(Language lang, Policy policy) {
        Policy.QuickExit exit = policy.quickExit();
        return new AppPolicy(
                values(policy.apps(), PolicyResource::versions),
                policy.flags(),
                values(policy.messages(), words -> words.get(lang)),
                exit == null
                        ? null
                        : new AppPolicy.QuickExit(exit.address(), exit.labels().get(lang)),
                push(lang, policy.push()));
    }

    private static AppPolicy.Versions versions(Policy.AppVersions versions) {
        return new AppPolicy.Versions(
                versions.minimum(),
                versions.blocked(),
                versions.pendingMinimum(),
                versions.pendingBlock());
    }

    private static AppPolicy.@Nullable Push push(Language lang, @Nullable PushPolicy push) {
        return push == null
                ? null
                : new AppPolicy.Push(
                        topics(lang, push.topics()),
                        topics(lang, push.next()),
                        push.nextFrom(),
                        push.vapid());
    }

    private static List<AppPolicy.Topic> topics(Language lang, List<PushPolicy.Topic> topics) {
        return topics.stream()
                .filter(topic -> topic.language() == lang)
                .map(topic -> new AppPolicy.Topic(topic.kind(), topic.name()))
                .toList();
    }

    private static <V, R> Map<String, R> values(Map<String, V> map, Function<V, R> made) {
        return map.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> made.apply(it.getValue())));
    }
}
