package org.notorturetj.reading.record;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.type.DocumentType;

/**
 * The query that a filter asks for. Its members say which facets a document must have, each named
 * as its parameter; days bound the date by which the list is ordered, and a moment asks for what
 * was changed since.
 */
final class FilterQuery {
    private static final ClassValue<List<Member>> MEMBERS =
            new ClassValue<>() {
                @Override
                protected List<Member> computeValue(Class<?> filter) {
                    return Stream.of(filter.getRecordComponents())
                            .map(it -> Member.of(it.getAccessor()))
                            .toList();
                }
            };

    private FilterQuery() {}

    /**
     * The documents of a type that a filter lets through.
     *
     * @throws org.notorturetj.platform.problem.ProblemException bad-parameter, if {@code from} is
     *     after {@code to}
     */
    static Query of(DocumentType type, Record filter) {
        Set<String> facets = new TreeSet<>();
        List<LocalDate> days = new ArrayList<>();
        OffsetDateTime since = null;
        for (Member member : MEMBERS.get(filter.getClass())) {
            Object value = member.of(filter);
            if (member.accessor().getReturnType() == LocalDate.class) {
                days.add((LocalDate) value);
            } else if (value instanceof OffsetDateTime moment) {
                since = moment;
            } else if (value != null) {
                facets.add(member.parameter() + ":" + value);
            }
        }
        RankDays between = days.isEmpty() ? RankDays.ALL : RankDays.of(days.get(0), days.get(1));
        return new Query(type.word(), facets, between.above(), between.upTo(), null)
                .changedSince(since);
    }

    private record Member(String parameter, Method accessor) {
        static Member of(Method accessor) {
            accessor.setAccessible(true);
            return new Member(accessor.getAnnotation(QueryParam.class).value(), accessor);
        }

        @Nullable Object of(Record filter) {
            try {
                return accessor.invoke(filter);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(accessor.toString(), e);
            }
        }
    }
}
