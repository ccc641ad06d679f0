package org.notorturetj.push.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.push.Channel;
import org.notorturetj.push.Target;
import org.notorturetj.push.WakeupKind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * The topics that phones subscribe to by themselves: few and coarse, so that no provider learns
 * where somebody is or what she follows. The policy names them, since it is what phones read;
 * without one they are {@code tg-urgent} and so on.
 */
@ApplicationScoped
public class Topics {
    private final DeskDatabase desk;

    Topics(DeskDatabase desk) {
        this.desk = desk;
    }

    /** Where such a message goes: one topic for each language, two while they roll over. */
    public List<Target> of(WakeupKind kind, Instant now) {
        String word = kind == WakeupKind.DIGEST ? "digest" : "urgent";
        JsonNode push = push();
        List<Target> named =
                inForce(push, now)
                        .filter(topic -> topic.path("kind").asText().equals(word))
                        .map(
                                topic ->
                                        target(
                                                topic.path("name").asText(),
                                                Language.fromString(
                                                        topic.path("language").asText())))
                        .distinct()
                        .toList();
        return named.isEmpty()
                ? List.of(Language.values()).stream()
                        .map(language -> target(language.tag() + "-" + word, language))
                        .toList()
                : named;
    }

    /** The key that the policy has browsers subscribe with, if it has one. */
    public Optional<String> vapid() {
        return Optional.of(push().path("vapid").asText()).filter(key -> !key.isEmpty());
    }

    private static Stream<JsonNode> inForce(JsonNode push, Instant now) {
        Stream<JsonNode> topics = stream(push.path("topics"));
        String nextFrom = push.path("nextFrom").asText();
        return nextFrom.isEmpty() || now.isBefore(Instant.parse(nextFrom))
                ? topics
                : Stream.concat(topics, stream(push.path("next")));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Target target(String name, Language language) {
        return new Target(Channel.TOPIC, name, language);
    }

    /** What the policy says of push, also when a later version of the server wrote more there. */
    private JsonNode push() {
        return desk.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        SELECT record FROM published.record WHERE collection = 'policy'
                                        ORDER BY seq DESC LIMIT 1
                                        """)
                                .mapTo(String.class)
                                .findOne()
                                .map(policy -> CanonicalJson.tree(policy).path("push"))
                                .orElseGet(MissingNode::getInstance));
    }
}
