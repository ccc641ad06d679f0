package org.notorturetj.content.event;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.api.desk.facts.EventFacts;
import org.notorturetj.api.desk.text.EventText;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventTypeTest {
    private final EventType type = new EventType();

    private static EventFacts facts(String when) {
        String json =
                "{\"state\":\"planned\",\"online\":false,\"venueInCalendar\":false,\"when\":%s}"
                        .formatted(when.replace('`', '"'));
        return CanonicalJson.read(json, EventFacts.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{`starts`:{`date`:`2031-06-26`,`precision`:`day`},`startTime`:`9:00`}  | when/startTime",
                "{`starts`:{`date`:`2031-06-26`,`precision`:`day`},`startTime`:`24:00`} | when/startTime",
                "{`starts`:{`date`:`2031-06`,`precision`:`month`},`startTime`:`09:00`}  | when/startTime",
                "{`starts`:{`date`:`2031-06-26`,`precision`:`day`},`endTime`:`вечером`} | when/endTime",
                "{`starts`:{`date`:`2031-06-26`,`precision`:`day`},`startTime`:`18:00`,`endTime`:`17:00`} | when/startTime",
                "{`starts`:{`date`:`2031-06-26`,`precision`:`day`},`ends`:{`date`:`2031-06-25`,`precision`:`day`}} | when/starts",
                "{`startTime`:`09:00`}                                                  | when/starts",
            })
    void times_that_nobody_can_keep_are_named(String when, String member) {
        var required = new Violations();
        type.checkSaved(facts(when), required);
        type.checkFacts(facts(when), required);
        assertThat(required.all()).extracting("member").containsExactly(member);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{`starts`:{`date`:`2031-06-26`,`precision`:`day`},`startTime`:`09:00`,`endTime`:`17:00`}",
                "{`starts`:{`date`:`2031-06`,`precision`:`month`}}",
                "{`starts`:{`date`:`2031-06-26`,`precision`:`day`},`startTime`:`22:00`,`ends`:{`date`:`2031-06-27`,`precision`:`day`},`endTime`:`02:00`}"
            })
    void days_months_and_nights_are_accepted(String when) {
        var required = new Violations();
        type.checkSaved(facts(when), required);
        type.checkFacts(facts(when), required);
        assertThat(required.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tg, true", "uz-Cyrl, true", "fa-AF, true", "English, false", "ru en, false"})
    void languages_are_named_by_their_codes(String language, boolean valid) {
        EventFacts facts =
                CanonicalJson.read(
                        CanonicalJson.write(
                                Map.of(
                                        "languages", List.of("ru", language),
                                        "online", true,
                                        "venueInCalendar", false)),
                        EventFacts.class);
        var text = CanonicalJson.read("{}", EventText.class);
        assertThatThrownBy(() -> type.check(facts, text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(
                                                refused.violations().stream()
                                                        .map(Violation::member)
                                                        .filter(it -> it.startsWith("languages")))
                                        .isEqualTo(valid ? List.of() : List.of("languages/1")));
    }

    @Test
    void showing_where_somebody_will_be_takes_two_people() {
        Map<String, Object> shown =
                Map.of("state", "planned", "venueInCalendar", true, "online", false);
        EventFacts facts = CanonicalJson.read(CanonicalJson.write(shown), EventFacts.class);
        assertThat(type.guarded(facts)).isNotEmpty();
        assertThat(type.guarded(facts("{}"))).isEmpty();
    }
}
