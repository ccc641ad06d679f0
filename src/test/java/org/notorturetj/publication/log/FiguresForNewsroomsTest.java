package org.notorturetj.publication.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.feed.entry.FeedRecords;
import org.notorturetj.feed.entry.RemovedEntries;
import org.notorturetj.hub.HubConfig;

import io.smallrye.config.WithDefault;

import static org.assertj.core.api.Assertions.assertThat;

/** What newsrooms are told in figures is what the server does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresForNewsroomsTest {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])[0-9]+(?!\\w|[.][0-9])");
    private static final String GONE = "410";
    private static final String DELETED_ENTRY = "6721"; // its RFC

    @ParameterizedTest
    @ValueSource(strings = {"", ".ru", ".tg"})
    void how_many_removals_are_told_where_and_for_how_long(String language) throws Exception {
        String days = String.valueOf(FeedRemovals.TOLD.toDays());
        assertThat(numbers(paragraphWith(language, "removed.atom")))
                .containsExactly(
                        GONE,
                        days,
                        String.valueOf(RemovedEntries.IN_FEED),
                        days,
                        DELETED_ENTRY,
                        String.valueOf(RemovedEntries.PAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".ru", ".tg"})
    void how_many_entries_a_feed_has_and_how_long_a_subscription_lasts(String language)
            throws Exception {
        String feeds = paragraphWith(language, "prev-archive");
        assertThat(numbers(feeds)).contains(String.valueOf(FeedRecords.LATEST));
        String longest =
                HubConfig.class
                        .getMethod("longestLease")
                        .getAnnotation(WithDefault.class)
                        .value()
                        .replace("d", "");
        assertThat(numbers(feeds)).contains(longest);
    }

    private static String paragraphWith(String language, String words) throws Exception {
        try (var page =
                FiguresForNewsroomsTest.class.getResourceAsStream(
                        "/docs/for-newsrooms" + language + ".md")) {
            String text =
                    new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.split("\n\n", -1)).stream()
                    .filter(it -> it.contains(words))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }
}
