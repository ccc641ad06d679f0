package org.notorturetj.content.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.desk.facts.PolicyFacts;
import org.notorturetj.api.desk.text.PolicyText;
import org.notorturetj.api.sync.Policy;
import org.notorturetj.api.sync.PushPolicy;
import org.notorturetj.api.sync.PushPolicy.Topic;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.type.MemberRules;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyTypeTest {
    private static final Instant SOON = Instant.parse("2027-01-15T00:00:00Z");
    private static final Topic TG = new Topic(Language.TG, "urgent", "a1-tg");
    private static final Topic RU = new Topic(Language.RU, "urgent", "a1-ru");
    private static final Topic EN = new Topic(Language.EN, "urgent", "a1-en");
    private static final Topic NEXT = new Topic(Language.TG, "urgent", "b1-tg");

    private final PolicyType type = new PolicyType();

    @Test
    void a_minimal_push_policy_has_an_urgent_topic_for_each_language() {
        assertThatCode(() -> check(push(List.of(TG, RU, EN), List.of(), null, null)))
                .doesNotThrowAnyException();
        assertThatCode(() -> type.check(facts(null), new PolicyText())).doesNotThrowAnyException();
    }

    static Stream<Arguments> mistakes() {
        List<Topic> good = List.of(TG, RU, EN);
        return Stream.of(
                Arguments.of("no Russian", push(List.of(TG, EN), List.of(), null, null)),
                Arguments.of("no topics", push(List.of(), List.of(), null, null)),
                Arguments.of("a space", with(new Topic(Language.TG, "digest", "a 1"))),
                Arguments.of("no name", with(new Topic(Language.TG, "digest", ""))),
                Arguments.of("too long", with(new Topic(Language.TG, "digest", "a".repeat(101)))),
                Arguments.of("Cyrillic", with(new Topic(Language.TG, "digest", "а1"))),
                Arguments.of("a path", with(new Topic(Language.TG, "digest", "/topics/a1"))),
                Arguments.of("one name twice", with(new Topic(Language.TG, "digest", "a1-tg"))),
                Arguments.of("two of a kind", with(new Topic(Language.TG, "urgent", "a2-tg"))),
                Arguments.of("unknown kind", with(new Topic(Language.TG, "loud", "a2-tg"))),
                Arguments.of("no start of the rollover", push(good, List.of(NEXT), null, null)),
                Arguments.of("a start without a rollover", push(good, List.of(), SOON, null)),
                Arguments.of("same topic as before", push(good, List.of(TG), SOON, null)),
                Arguments.of(
                        "a rollover of no current topic",
                        push(good, List.of(new Topic(Language.TG, "digest", "b1")), SOON, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void a_policy_that_would_silence_pushes_is_rejected(String why, PushPolicy push) {
        assertThatThrownBy(() -> check(push)).as(why).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BA", "BAAA=", "not base64!", "BHNvbWV0aGluZyBlbHNl"})
    void a_malformed_key_is_rejected(String vapid) {
        PushPolicy push = push(List.of(TG, RU, EN), List.of(), null, vapid);

        assertThatThrownBy(() -> check(push)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"today-push", "today-push-rollover"})
    void the_golden_policies_are_valid(String name) throws IOException {
        String golden =
                Files.readString(Path.of("../mobile-contract/corpus/v1/policy/" + name + ".json"))
                        .strip();
        Policy policy = CanonicalJson.read(golden, Policy.class);

        assertThat(policy.push()).isNotNull();
        check(policy.push());
        assertThat(CanonicalJson.write(policy)).isEqualTo(golden);
    }

    @Test
    void every_change_of_a_topic_needs_approval_even_if_two_swap_their_names() {
        PushPolicy swapped =
                push(
                        List.of(
                                new Topic(Language.TG, "urgent", "a1-ru"),
                                new Topic(Language.RU, "urgent", "a1-tg"),
                                EN),
                        List.of(),
                        null,
                        null);
        Set<String> known = type.guarded(facts(push(List.of(TG, RU, EN), List.of(), null, null)));

        assertThat(known).hasSize(3);
        assertThat(known.containsAll(type.guarded(facts(swapped)))).isFalse();
    }

    @Test
    void a_rollover_and_a_key_need_approval() {
        Set<String> known = type.guarded(facts(push(List.of(TG, RU, EN), List.of(), null, null)));

        assertThat(known.containsAll(guarded(List.of(NEXT), SOON, null))).isFalse();
        assertThat(known.containsAll(guarded(List.of(), null, "B".repeat(87)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.org/~true",
                "https://www.example.org@example.net/~false",
                "https://n\u043Etorturetj.org/~false",
                "https://~false"
            })
    void a_quick_exit_opens_a_page_or_is_left_out(String line) {
        String address = line.substring(0, line.indexOf('~'));
        boolean page = line.endsWith("true");
        Map<Language, String> labels = Map.of(Language.TG, "а", Language.RU, "б", Language.EN, "c");
        var facts =
                new PolicyFacts(
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        new Policy.QuickExit(address, labels),
                        push(List.of(TG, RU, EN), List.of(), null, null));
        var required = new Violations();
        MemberRules.checkAddresses(facts, required);

        assertThat(required.all())
                .extracting(Violation::member)
                .isEqualTo(page ? List.of() : List.of("quickExit/address"));
        assertThat(PolicyType.exit(facts.quickExit()) != null).isEqualTo(page);
    }

    private Set<String> guarded(List<Topic> next, Instant from, String vapid) {
        return type.guarded(facts(push(List.of(TG, RU, EN), next, from, vapid)));
    }

    private void check(PushPolicy push) {
        type.check(facts(push), new PolicyText());
    }

    private static PushPolicy with(Topic more) {
        return push(List.of(TG, RU, EN, more), List.of(), null, null);
    }

    private static PushPolicy push(
            List<Topic> topics, List<Topic> next, Instant nextFrom, String vapid) {
        return new PushPolicy(topics, next, nextFrom, vapid);
    }

    private static PolicyFacts facts(PushPolicy push) {
        return new PolicyFacts(Map.of(), Map.of(), Map.of(), null, push);
    }
}
