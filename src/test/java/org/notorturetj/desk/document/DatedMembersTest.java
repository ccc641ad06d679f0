package org.notorturetj.desk.document;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.desk.form.Dated;
import org.notorturetj.api.desk.form.Past;
import org.notorturetj.api.text.PartialDate;
import org.notorturetj.content.type.DocumentTypes;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Every date of facts and texts tells of the past, or is named here with the reason. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatedMembersTest {
    private static final Pattern DATE =
            Pattern.compile(
                    "(?i)(?<!up)date|time|since|until|(?-i:^starts|^ends|[a-z](?:At|AsOf|On|After|Before)$)");

    /** What may be in the future, and why. */
    private static final Map<String, String> MAY_COME =
            Map.of(
                    "AlertFacts.expiresAt", "an alert ends later, within a quarter",
                    "HotlineFacts.staleAfter", "a check grows old later, within 24 months",
                    "ExceptionalDay.date", "a line says when it will be closed",
                    "PushPolicy.nextFrom", "other topics are said before they are used",
                    "Times.starts", "an event is announced",
                    "Times.ends", "an event is announced");

    /** Text whose name sounds like a date's. */
    private static final Map<String, String> NO_DATE =
            Map.of(
                    "Times.startTime", "an hour of a day, held to that form",
                    "Times.endTime", "an hour of a day, held to that form");

    @Inject DocumentTypes types;

    @Test
    void every_date_tells_of_the_past_or_is_named_with_the_reason_why_not() {
        Map<String, Boolean> dates = new TreeMap<>();
        Set<String> words = new TreeSet<>();
        for (RecordComponent member : members()) {
            if (isDate(member)) {
                dates.put(name(member), member.getAccessor().isAnnotationPresent(Past.class));
            } else if (member.getType() == String.class && DATE.matcher(member.getName()).find()) {
                words.add(name(member));
            }
        }
        assertThat(dates).hasSizeGreaterThan(10).containsKeys("CaseFacts.began", "Source.date");
        assertThat(dates.keySet().stream().filter(name -> !dates.get(name)))
                .containsExactlyInAnyOrderElementsOf(MAY_COME.keySet());
        assertThat(words).isEqualTo(NO_DATE.keySet());
    }

    private static boolean isDate(RecordComponent member) {
        return PartialDate.class == member.getType()
                || Temporal.class.isAssignableFrom(member.getType())
                || member.getAccessor().isAnnotationPresent(Dated.class);
    }

    private static String name(RecordComponent member) {
        return member.getDeclaringRecord().getSimpleName() + "." + member.getName();
    }

    private List<RecordComponent> members() {
        List<RecordComponent> members = new ArrayList<>();
        for (String type : types.names()) {
            collect(types.named(type).factsClass(), members);
            collect(types.named(type).textClass(), members);
        }
        return members;
    }

    private static void collect(Class<?> type, List<RecordComponent> members) {
        if (type == PartialDate.class) {
            return;
        }
        for (RecordComponent member : type.getRecordComponents()) {
            members.add(member);
            inside(member.getGenericType()).forEach(it -> collect(it, members));
        }
    }

    private static Stream<Class<?>> inside(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.of(generic.getActualTypeArguments()).flatMap(DatedMembersTest::inside);
        }
        return type instanceof Class<?> plain && plain.isRecord() ? Stream.of(plain) : Stream.of();
    }
}
