package org.notorturetj.types;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.api.desk.form.OneOf;
import org.notorturetj.api.desk.form.WordOf;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a type needs beside what the compiler asks for, found without a server: otherwise it is an
 * empty list, or a word that readers see as it is written. See docs/adding-a-type.md.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewTypeTest {
    private static final Path CONTENT = Path.of("main/java/org/notorturetj/content");
    private static final Path VOCABULARY = Path.of("main/resources/words/vocabulary");

    /** What bounds a list, and is no facet. */
    private static final Set<String> BOUNDS = Set.of("from", "to", "updatedSince");

    /** A sentence for each, and nothing that a member says by a word. */
    private static final String LICENCES = "licences";

    @ParameterizedTest
    @EnumSource
    void each_filter_of_its_list_is_a_facet_that_it_renders(DocumentType type) throws IOException {
        var api = TypeApi.of(type);
        var list = api.flatMap(TypeApi::list);
        if (list.isEmpty() || type.is(Trait.ONE_PAGE)) {
            return; // filtered after it was read
        }
        String rules = rules(api.get());
        for (var parameter : list.get().getParameterTypes()) {
            if (parameter.isRecord()) {
                for (String name : facets(parameter)) {
                    assertThat(rules)
                            .as(
                                    "%sType.render adds the facet: .with(\"%s\", …); without it the"
                                            + " filter finds nothing",
                                    api.get().name(), name)
                            .contains("with(\"" + name + "\"");
                }
            }
        }
    }

    private static String rules(TypeApi api) throws IOException {
        return Files.readString(TypeApi.find(CONTENT, api.name() + "Type.java").orElseThrow());
    }

    private static List<String> facets(Class<?> filter) {
        return Stream.of(filter.getRecordComponents())
                .map(member -> member.getAccessor().getAnnotation(QueryParam.class))
                .filter(parameter -> parameter != null)
                .map(QueryParam::value)
                .filter(name -> !BOUNDS.contains(name) && !name.equals("limit"))
                .filter(name -> !name.equals("cursor"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void its_list_has_a_name_in_every_language(DocumentType type) throws IOException {
        if (TypeApi.of(type).flatMap(TypeApi::list).isPresent()) {
            isNamed("lists." + type.path());
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_word_of_its_members_has_a_name_in_every_language(DocumentType type)
            throws IOException {
        for (String word : words(type)) {
            isNamed(word);
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_member_with_words_says_in_the_contract_of_which(DocumentType type) {
        var published = TypeApi.of(type).flatMap(TypeApi::published);
        if (published.isPresent()) {
            Set<String> named = new TreeSet<>();
            Members.of(published.get(), Schema.class)
                    .forEach(
                            schema ->
                                    Stream.of(schema.extensions())
                                            .filter(it -> it.name().equals("x-vocabulary"))
                                            .map(Extension::value)
                                            .forEach(named::add));
            assertThat(named)
                    .as(
                            "members of %s with words have @Schema(extensions = @Extension(name ="
                                    + " \"x-vocabulary\", …))",
                            published.get().getSimpleName())
                    .containsAll(vocabularies(type));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_says_nothing_of_its_own_is_written(DocumentType type) throws IOException {
        for (Map.Entry<Path, String> missing : WrittenFiles.missing(type).entrySet()) {
            if (System.getProperty("types.write") != null) {
                Files.createDirectories(missing.getKey().getParent());
                Files.writeString(missing.getKey(), missing.getValue());
            } else {
                assertThat(missing.getKey())
                        .as("run this test with -Dtypes.write: it writes the file")
                        .exists();
            }
        }
    }

    /** Of words that only this type has: {@code eventStates.planned}. */
    private static Set<String> words(DocumentType type) {
        Set<String> words = new TreeSet<>();
        for (Class<?> part : List.of(type.facts(), type.text())) {
            for (OneOf one : Members.of(part, OneOf.class)) {
                if (!one.vocabulary().isEmpty()) {
                    Stream.of(one.value()).forEach(it -> words.add(one.vocabulary() + "." + it));
                }
            }
        }
        return words;
    }

    private static Set<String> vocabularies(DocumentType type) {
        Set<String> names = new TreeSet<>();
        for (Class<?> part : List.of(type.facts(), type.text())) {
            Members.of(part, OneOf.class).forEach(it -> names.add(it.vocabulary()));
            Members.of(part, WordOf.class).forEach(it -> names.add(it.value()));
        }
        names.removeAll(Set.of("", LICENCES));
        return names;
    }

    private static void isNamed(String word) throws IOException {
        Map<Path, Boolean> named = new TreeMap<>();
        try (Stream<Path> languages = Files.list(VOCABULARY)) {
            for (Path file : languages.toList()) {
                named.put(file, Files.readString(file).contains(word + "="));
            }
        }
        assertThat(named).as("a line %s= stands in each of these", word).doesNotContainValue(false);
    }
}
