package org.notorturetj.types;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.api.desk.form.RefersTo;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a filter or a member asks of the rules or traits of its type: forgotten, it is an empty list
 * or a mark that nobody obeys, and nothing else fails. See docs/adding-a-type.md.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesOfTypesTest {
    private static final Path CONTENT = Path.of("main/java/org/notorturetj/content");

    /** What bounds or cuts a list, and is no facet. */
    private static final Set<String> BOUNDS =
            Set.of("from", "to", "updatedSince", "limit", "cursor");

    /** Members that a method of the same name has to hand on. */
    private static final Set<String> HANDED_ON = Set.of("legacyAddresses", "licence", "feedIds");

    /** Facts whose keys have names, by the facet that finds these. */
    private static final Map<String, Trait> NAMED =
            Map.of("topic", Trait.NAMES_TOPICS, "section", Trait.NAMES_SECTION);

    @ParameterizedTest
    @EnumSource
    void each_filter_of_its_list_is_a_facet_that_it_renders(DocumentType type) throws IOException {
        var list = TypeApi.of(type).flatMap(TypeApi::list);
        if (list.isEmpty() || type.is(Trait.ONE_PAGE)) {
            return; // filtered after it was read
        }
        for (var parameter : list.get().getParameterTypes()) {
            if (parameter.isRecord()) {
                for (String name : facets(parameter)) {
                    rendersFacet(type, name, "the filter finds nothing");
                }
            }
        }
    }

    private static List<String> facets(Class<?> filter) {
        return Stream.of(filter.getRecordComponents())
                .map(member -> member.getAccessor().getAnnotation(QueryParam.class))
                .filter(parameter -> parameter != null)
                .map(QueryParam::value)
                .filter(name -> !BOUNDS.contains(name))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_invented_is_known_by_a_facet(DocumentType type) throws IOException {
        if (!type.is(Trait.NOT_TRANSLATED)) {
            rendersFacet(type, "sample", "samples go out where none may, and ask for a consent");
        }
    }

    @ParameterizedTest
    @EnumSource
    void topics_and_section_of_its_facts_have_names(DocumentType type) throws IOException {
        for (Map.Entry<String, Trait> named : NAMED.entrySet()) {
            String word = named.getKey();
            Trait trait = named.getValue();
            String member = trait == Trait.NAMES_TOPICS ? word + "s" : word;
            assertThat(type.is(trait))
                    .as(
                            "%s has the trait %s if its facts have the member %s, and only then:"
                                    + " without it readers see the key",
                            type, trait, member)
                    .isEqualTo(has(type.facts(), member));
            if (type.is(trait)) {
                rendersFacet(type, word, "readers see the key");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void members_that_its_rules_hand_on_are_handed_on(DocumentType type) throws IOException {
        for (Class<?> part : List.of(type.facts(), type.text())) {
            for (String member : HANDED_ON) {
                if (has(part, member)) {
                    assertThat(rules(type))
                            .as(
                                    "%sType overrides %s of TypeRules: what is written there goes"
                                            + " nowhere without",
                                    TypeApi.name(type), member)
                            .contains(member + "(" + part.getSimpleName());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void members_of_its_facts_that_are_called_as_a_type_refer_to_it(DocumentType type) {
        Set<String> types =
                Stream.of(DocumentType.values())
                        .map(TypeApi::name)
                        .map(
                                name ->
                                        name.substring(0, 1).toLowerCase(Locale.ROOT)
                                                + name.substring(1))
                        .flatMap(name -> Stream.of(name, name + "s"))
                        .collect(Collectors.toSet());
        for (RecordComponent member : Members.of(type.facts())) {
            String name = Members.name(member);
            if (Members.item(member) == String.class && types.contains(name)) {
                assertThat(member.getAccessor().isAnnotationPresent(RefersTo.class))
                        .as(
                                "%s of %s has @RefersTo: without it the desk takes the name of a"
                                        + " document that there is not",
                                name, type.facts().getSimpleName())
                        .isTrue();
            }
        }
    }

    private static boolean has(Class<?> part, String member) {
        return Stream.of(part.getRecordComponents()).anyMatch(it -> it.getName().equals(member));
    }

    private static void rendersFacet(DocumentType type, String facet, String otherwise)
            throws IOException {
        assertThat(rules(type))
                .as(
                        "%sType.render adds the facet: .with(\"%s\", …); without it %s",
                        TypeApi.name(type), facet, otherwise)
                .contains("with(\"" + facet + "\"");
    }

    private static String rules(DocumentType type) throws IOException {
        return Files.readString(
                TypeApi.find(CONTENT, TypeApi.name(type) + "Type.java").orElseThrow());
    }
}
