package org.notorturetj.architecture;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.api.search.SearchWords;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.client.Scope;
import org.notorturetj.client.search.index.OfflineSearch;
import org.notorturetj.sync.ManifestSlot;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What repeats the names of types because it must: annotations take constants, and phones have no
 * class of the server. What is forgotten there when a type is added is named here.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TypeCopiesTest {
    private static final Path CONTRACT = Path.of("../mobile-contract");

    @ParameterizedTest
    @EnumSource
    void a_type_has_all_that_is_written_by_hand(DocumentType type) {
        String word = type.word();
        assertThat(CONTRACT.resolve("schemas/" + word + ".json"))
                .as("write the JSON Schema of its record")
                .exists();
        assertThat(CONTRACT.resolve("corpus/v1/" + word))
                .as("put a record as shipped phones know it into the corpus")
                .isDirectory();
        assertThat(type.word())
                .as("NewDocument tells which types there are")
                .isIn(
                        named(
                                "../api/src/main/java/org/notorturetj/api/desk/document/NewDocument.java"));
        if (type.isFound()) {
            for (String language : List.of("tg", "ru", "en")) {
                assertThat(properties(language))
                        .as("name it in words/vocabulary/%s.properties", language)
                        .contains("types." + word);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_collection_has_a_slot_in_the_manifest(org.notorturetj.api.type.Collection collection) {
        boolean inShards = collection == DocumentType.ARTICLE.collection();
        assertThat(ManifestSlot.ofCollection(collection.word()).isPresent() || inShards)
                .as("give it a slot, or say why phones do not get it")
                .isTrue();
    }

    @Test
    void a_search_can_ask_for_each_type_that_is_found() {
        assertThat(SearchWords.TYPES.replaceAll("[()]", "").split("\\|"))
                .containsExactlyInAnyOrderElementsOf(TypeLists.found());
    }

    @Test
    void phones_find_and_order_the_same_types() {
        assertThat(strings("RecordText", "SEARCHED"))
                .containsExactlyInAnyOrderElementsOf(TypeLists.found());
        assertThat(strings("RecordOrder", "FIRST"))
                .containsExactlyInAnyOrderElementsOf(found(type -> type != DocumentType.ARTICLE));
        assertThat(strings("Match", "DATED"))
                .containsExactlyInAnyOrderElementsOf(found(type -> type.is(Trait.DATED)));
        assertThat(strings("Relevance", "HELP"))
                .containsExactlyInAnyOrderElementsOf(TypeLists.foundFirst());
        Set<String> held = new TreeSet<>(strings("OfflineSearch", "KINDS"));
        held.add(DocumentType.ARTICLE.collection().word());
        assertThat(held)
                .containsExactlyElementsOf(
                        new TreeSet<>(
                                TypeLists.found().stream()
                                        .map(word -> DocumentType.of(word).collection().word())
                                        .toList()));
    }

    @Test
    void phones_download_the_slots_of_the_manifest_in_their_order() {
        for (Scope scope : Scope.values()) {
            assertThat(scope.kinds())
                    .isEqualTo(
                            ManifestSlot.of(
                                            org.notorturetj.sync.Scope.ofWireName(
                                                            scope.name().toLowerCase(Locale.ROOT))
                                                    .orElseThrow())
                                    .stream()
                                    .map(slot -> slot.collection().replace('_', '-'))
                                    .toList());
        }
    }

    private static List<String> found(Predicate<DocumentType> which) {
        return TypeLists.found().stream()
                .filter(word -> which.test(DocumentType.of(word)))
                .toList();
    }

    /** A list of strings that a class of the phones keeps to itself. */
    private static Collection<String> strings(String name, String field) {
        try {
            Class<?> type = Class.forName(OfflineSearch.class.getPackageName() + "." + name);
            Field found = type.getDeclaredField(field);
            found.setAccessible(true);
            Object value = found.get(null);
            return value instanceof String[] array
                    ? Arrays.asList(array)
                    : ((Collection<?>) value)
                            .stream().map(String.class::cast).collect(Collectors.toList());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static Set<String> named(String file) {
        try {
            return Stream.of(Files.readString(Path.of(file)).split("[^a-z-]+"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String properties(String language) {
        try {
            return Files.readString(
                    Path.of("main/resources/words/vocabulary/" + language + ".properties"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
