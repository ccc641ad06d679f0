package org.notorturetj.search.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.nameguard.NameVerdict;
import org.notorturetj.content.nameguard.name.ProtectedName;
import org.notorturetj.content.nameguard.name.WrittenName;
import org.notorturetj.content.protectedname.NamesInContent;
import org.notorturetj.platform.storedtext.StoredText;

import static org.assertj.core.api.Assertions.assertThat;

/** What a search for a name reads out of the index. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndexedTextsTest {
    private static final String TITLE = "Суд над Зурваншоевым Хурмуздбеком";

    @TempDir Path folder;

    @Test
    void a_text_is_put_back_in_its_order_with_its_words_as_they_are_written() {
        try (var memory = new MemoryIndex(folder)) {
            memory.put(
                    "a",
                    "guide",
                    1,
                    List.of(),
                    MemoryIndex.text(
                            Language.RU,
                            TITLE,
                            "Ҳурмуздбек Зурваншоев ба додгоҳ омад",
                            "Зурваншоеву дали адвоката. Потом Зурваншоев вернулся домой."));
            StoredText text = texts(memory).find("a").orElseThrow();
            assertThat(text.documentId()).isEqualTo("a");
            assertThat(text.content().get("title.ru").textValue())
                    .containsSubsequence("суд", "зурваншоевым", "хурмуздбеком")
                    .doesNotContain("адвоката");
            assertThat(text.content().get("lead.ru").textValue())
                    .containsSubsequence("ҳурмуздбек", "зурваншоев", "додгоҳ", "омад");
            assertThat(text.content().get("body.ru").textValue())
                    .containsSubsequence("дали", "адвоката", "зурваншоев", "вернулся", "домой")
                    .contains("зурваншоеву");
        }
    }

    @Test
    void topics_are_only_suggested_and_are_read_too() {
        try (var memory = new MemoryIndex(folder)) {
            memory.put(
                    "t", "topic", 1, List.of(), MemoryIndex.text(Language.TG, "Шиканҷа", "", ""));
            assertThat(texts(memory).find("t").orElseThrow().content().get("line.tg").textValue())
                    .contains("шиканча");
        }
    }

    @Test
    void what_was_removed_is_read_as_long_as_a_file_has_it_and_that_is_until_a_search_begins() {
        try (var memory = new MemoryIndex(folder)) {
            Map<String, Map<Language, SearchableText>> all = new HashMap<>();
            all.put("a", MemoryIndex.text(Language.RU, TITLE, "", ""));
            for (int i = 0; i < 20; i++) {
                all.put("other" + i, MemoryIndex.text(Language.RU, "Обычный текст", "", ""));
            }
            memory.putTogether(all);
            memory.remove("a");
            IndexedTexts texts = texts(memory);
            assertThat(texts.find("a").orElseThrow().content().toString())
                    .contains("зурваншоевым хурмуздбеком");
            assertThat(texts.after(null, 1000)).hasSize(20);
            assertThat(texts.find("a")).isEmpty();
        }
    }

    @Test
    void so_is_what_a_text_said_before() {
        try (var memory = new MemoryIndex(folder)) {
            Map<String, Map<Language, SearchableText>> all = new HashMap<>();
            for (String id : List.of("a", "b", "c", "d")) {
                all.put(id, MemoryIndex.text(Language.RU, TITLE, "", ""));
            }
            memory.putTogether(all);
            memory.putTogether(Map.of("a", MemoryIndex.text(Language.RU, "Суд над З.Х.", "", "")));
            IndexedTexts texts = texts(memory);
            assertThat(texts.find("a").orElseThrow().content().toString())
                    .contains("зурваншоевым хурмуздбеком")
                    .contains("\"суд з х\"");
            texts.after(null, 1);
            assertThat(texts.find("a").orElseThrow().content().toString())
                    .doesNotContain("зурваншоевым");
        }
    }

    @Test
    void the_guard_finds_a_name_in_it() {
        NameGuard guard =
                NameGuard.of(
                        List.of(
                                new ProtectedName(
                                        "1",
                                        null,
                                        List.of(
                                                new WrittenName(
                                                        Language.RU,
                                                        "Хурмуздбек",
                                                        "Зурваншоев",
                                                        "",
                                                        List.of(),
                                                        "З. Х.")))));
        try (var memory = new MemoryIndex(folder)) {
            memory.put("a", "article", 1, List.of(), MemoryIndex.text(Language.RU, TITLE, "", ""));
            memory.put(
                    "b",
                    "article",
                    1,
                    List.of(),
                    MemoryIndex.text(
                            Language.TG, "Судя", "", "Зурваншоизодаи Ҳурмуздбекро дидем."));
            memory.put(
                    "c", "article", 1, List.of(), MemoryIndex.text(Language.RU, "Никто", "", ""));
            assertThat(
                            texts(memory).after(null, 10).stream()
                                    .filter(
                                            it ->
                                                    NamesInContent.in(guard, it.content(), null)
                                                            .stream()
                                                            .anyMatch(
                                                                    found ->
                                                                            found.hit().verdict()
                                                                                    == NameVerdict
                                                                                            .BLOCK))
                                    .map(StoredText::key))
                    .containsExactly("a", "b");
        }
    }

    @Test
    @Tag("proof")
    void batches_have_each_document_once_in_order_whatever_their_size() {
        try (var memory = new MemoryIndex(folder)) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 57; i++) {
                String id = "d%02d".formatted(i * 37 % 57);
                ids.add("d%02d".formatted(i));
                memory.put(id, "article", i, List.of(), MemoryIndex.text(Language.EN, id, id, id));
            }
            for (int size : List.of(1, 7, 57, 100)) {
                List<String> read = new ArrayList<>();
                @Nullable String key = null;
                List<StoredText> batch;
                do {
                    batch = texts(memory).after(key, size);
                    batch.forEach(it -> read.add(it.key()));
                    key = batch.isEmpty() ? key : batch.get(batch.size() - 1).key();
                } while (batch.size() == size);
                assertThat(read).isEqualTo(ids);
            }
        }
    }

    private static IndexedTexts texts(MemoryIndex memory) {
        return new IndexedTexts(memory.index(), () -> {});
    }
}
