package org.notorturetj.types;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.api.desk.form.OneOf;
import org.notorturetj.api.desk.form.WordOf;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.text.MessageBundle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a type needs beside what the compiler asks for, found without a server: otherwise it is a
 * word that readers and editors see as it is written. See docs/adding-a-type.md.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewTypeTest {
    /** A sentence for each, and nothing that a member says by a word. */
    private static final String LICENCES = "licences";

    @ParameterizedTest
    @EnumSource
    void its_list_has_a_name_in_every_language(DocumentType type) {
        if (TypeApi.of(type).flatMap(TypeApi::list).isPresent()) {
            isNamed("vocabulary", "lists." + type.path());
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_word_of_its_members_has_a_name_in_every_language(DocumentType type) {
        words(type).forEach(word -> isNamed("vocabulary", word));
    }

    @ParameterizedTest
    @EnumSource
    void each_of_its_members_has_a_label_in_forms_in_every_language(DocumentType type) {
        for (Class<?> part : List.of(type.facts(), type.text())) {
            Members.of(part).forEach(member -> isNamed("forms", Members.name(member)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_chooses_a_type_reads_what_it_is_for_in_every_language(DocumentType type) {
        isNamed("pages", "for-" + type.word());
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

    private static void isNamed(String folder, String word) {
        for (Language language : Language.values()) {
            assertThat(new MessageBundle(folder).find(word, language))
                    .as("write a line %s= in words/%s/%s.properties", word, folder, language.tag())
                    .isPresent();
        }
    }
}
