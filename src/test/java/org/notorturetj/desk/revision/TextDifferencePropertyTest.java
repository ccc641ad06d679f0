package org.notorturetj.desk.revision;

import java.util.List;
import java.util.stream.Collectors;

import org.notorturetj.api.desk.revision.TextSegment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextDifferencePropertyTest {
    @Property
    void the_segments_make_up_both_texts(
            @ForAll("texts") String before, @ForAll("texts") String after) {
        List<TextSegment> segments = TextDifference.between(before, after);

        assertThat(without("added", segments)).isEqualTo(before);
        assertThat(without("removed", segments)).isEqualTo(after);
        assertThat(segments).extracting(TextSegment::text).doesNotContain("");
        for (int i = 1; i < segments.size(); i++) {
            assertThat(segments.get(i).kind()).isNotEqualTo(segments.get(i - 1).kind());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "б", "ҷ", " ", "\n", ".", "слово", "\uD83D\uDD4A", "e\u0301")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    private static String without(String kind, List<TextSegment> segments) {
        return segments.stream()
                .filter(segment -> !segment.kind().equals(kind))
                .map(TextSegment::text)
                .collect(Collectors.joining());
    }
}
