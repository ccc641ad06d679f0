package org.notorturetj.sync.page;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a forger may write into a list, and what becomes of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageListsTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    private static String line(String file) {
        return "{\"id\":\"%s\",\"sha256\":\"%s\"}\n".formatted(file, HASH);
    }

    private static String shard(String id, String name, String length) {
        return "{\"id\":\"%s\",\"length\":%s,\"name\":\"%s\",\"sha256\":\"%s\"}\n"
                .formatted(id, length, name, HASH);
    }

    @Test
    void what_is_written_is_read() {
        Map<String, String> hashes =
                Map.of("index.html", HASH, "en/a/\u0430-\u0431.html", HASH, "en/x.html", HASH);
        assertThat(PageLists.readShard(Language.EN, PageLists.writeShard(hashes)))
                .isEqualTo(hashes);
        var shards =
                List.of(
                        new PageLists.Shard("2026-q4", 17, "pages.en.2026-q4.v1", HASH),
                        new PageLists.Shard("lists", 18, "pages.en.lists.v1", HASH));
        assertThat(PageLists.readIndex(Language.EN, PageLists.writeIndex(Language.EN, shards)))
                .isEqualTo(shards);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "en/../x.html",
                "en/./x.html",
                "en/a/../../x.html",
                "/etc/passwd",
                "en//x.html",
                "en/a/b/x.html",
                "en\\\\x.html",
                "C:/x.html",
                "ru/x.html",
                "v1/sync/head",
                "en/",
                "en",
                "",
                "en/.htaccess",
                "en/a/.x",
                "en/x\\u0000.html",
                "en/x\\n.html",
                "other.css"
            })
    void a_file_outside_the_folder_of_the_language_is_refused(String file) {
        assertThatThrownBy(() -> PageLists.readShard(Language.EN, line(file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a list names a file that is no page of its language");
    }

    @Test
    void long_names_equal_names_and_no_hashes_are_refused() {
        for (String text :
                List.of(
                        line("en/" + "x".repeat(500) + ".html"),
                        line("en/x.html") + line("en/x.html"),
                        "{\"id\":\"en/x.html\"}\n",
                        "{\"id\":\"en/x.html\",\"sha256\":\"0\"}\n",
                        "{\"id\":\"en/x.html\",\"sha256\":12}\n",
                        "no JSON\n",
                        "{}\n")) {
            assertThatThrownBy(() -> PageLists.readShard(Language.EN, text))
                    .isInstanceOfAny(
                            IllegalArgumentException.class, java.io.UncheckedIOException.class);
        }
    }

    @Test
    void an_index_names_only_lists_of_its_language_that_are_not_too_long() {
        for (String text :
                List.of(
                        shard("lists", "pages.ru.lists.v1", "5"),
                        shard("lists", "../head", "5"),
                        shard("lists", "pages.en.lists.v1", "-1"),
                        shard("lists", "pages.en.lists.v1", "16777217"),
                        shard("lists", "pages.en.lists.v1", "1e99"),
                        shard("lists", "pages.en.lists.v1", "\"5\"").replace("\"5\"", "\"x\""),
                        shard("lists", "pages.en.lists.v1", "5")
                                + shard("lists", "pages.en.lists.v1", "5"))) {
            assertThatThrownBy(() -> PageLists.readIndex(Language.EN, text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
