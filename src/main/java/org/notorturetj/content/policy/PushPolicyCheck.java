package org.notorturetj.content.policy;

import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.sync.PushPolicy;
import org.notorturetj.api.sync.PushPolicy.Topic;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.problem.Rule;

/** Validates what installed apps subscribe to. A mistake would silence pushes without a trace. */
final class PushPolicyCheck {
    /** FCM's format of topic names. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9-_.~%]{1,100}");

    private static final String URGENT = "urgent";
    private static final Set<String> KINDS = Set.of(URGENT, "digest");

    /** Bytes of an uncompressed point on P-256 (SEC 1, section 2.3.3): a prefix byte, x and y. */
    private static final int POINT = 65;

    private static final byte UNCOMPRESSED = 4;

    private PushPolicyCheck() {}

    /** Adds everything by which some readers would receive no pushes. */
    static void check(PushPolicy push, Violations required) {
        List<Topic> all = Stream.of(push.topics(), push.next()).flatMap(List::stream).toList();
        Set<String> names = new HashSet<>();
        required.that(
                all.stream().allMatch(topic -> isName(topic.name()) && names.add(topic.name())),
                "push.topics",
                Rule.TOPIC_NAMES);
        required.that(
                isOneOfEach(push.topics()) && isOneOfEach(push.next()),
                "push.topics",
                Rule.TOPIC_KINDS);
        required.that(
                push.topics().stream()
                        .filter(topic -> URGENT.equals(topic.kind()))
                        .map(Topic::language)
                        .collect(Collectors.toSet())
                        .equals(EnumSet.allOf(Language.class)),
                "push.topics",
                Rule.TOPIC_LANGUAGES);
        required.that(
                (push.nextFrom() != null) == !push.next().isEmpty()
                        && languageAndKinds(push.topics())
                                .containsAll(languageAndKinds(push.next())),
                "push.next",
                Rule.TOPIC_NEXT);
        required.that(push.vapid() == null || isPoint(push.vapid()), "push.vapid", Rule.VAPID);
    }

    private static boolean isName(@Nullable String name) {
        return name != null && NAME.matcher(name).matches();
    }

    private static boolean isOneOfEach(List<Topic> topics) {
        return topics.stream()
                        .allMatch(
                                topic ->
                                        topic.language() != null
                                                && topic.kind() != null
                                                && KINDS.contains(topic.kind()))
                && languageAndKinds(topics).size() == topics.size();
    }

    private static Set<String> languageAndKinds(List<Topic> topics) {
        return topics.stream()
                .map(topic -> topic.language() + " " + topic.kind())
                .collect(Collectors.toSet());
    }

    private static boolean isPoint(String vapid) {
        try {
            byte[] point = Base64.getUrlDecoder().decode(vapid);
            return vapid.indexOf('=') < 0 && point.length == POINT && point[0] == UNCOMPRESSED;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
