package org.notorturetj.architecture;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.client.Scope;
import org.notorturetj.sync.ManifestSlot;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What repeats the names of types because it must: annotations take constants, and phones have no
 * class of the server. What is forgotten there when a type is added is named here.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TypeCopiesTest {
    private static final Path CONTRACT = Path.of("../mobile-contract");

    private static final Path RECORD_TYPE =
            CONTRACT.resolve("src/main/java/org/notorturetj/client/RecordType.java");

    private static final Pattern SLOTS =
            Pattern.compile("(?m)^\\| ([0-9]{2}(?:, [0-9]{2})*) \\| (`[^|]+) \\|");

    private static final Pattern CONSTANTS = Pattern.compile("(?s)    HOTLINE\\(.*?;\n");

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
    void a_type_stands_in_the_pages_for_those_who_write_and_read_it(DocumentType type)
            throws IOException {
        assertThat(slots())
                .as("name its slot in PROTOCOL.md")
                .containsEntry(
                        type.slot(),
                        type.is(Trait.IN_SHARDS)
                                ? type.path() + "-index"
                                : type.collection().word());
        assertThat(page("docs/content-format.md"))
                .as("say how it is written in docs/content-format.md")
                .contains("**" + type.path() + "**");
        if (TypeLists.onWebsites().anyMatch(type::equals)) {
            assertThat(page("docs/for-websites.md"))
                    .as("name its page in docs/for-websites.md")
                    .containsPattern("pages\\." + type.word() + "`");
        }
    }

    /** From the table of PROTOCOL.md: each number with the name beside it. */
    private static Map<String, String> slots() throws IOException {
        Map<String, String> slots = new TreeMap<>();
        Matcher row = SLOTS.matcher(page("mobile-contract/PROTOCOL.md"));
        while (row.find()) {
            String[] numbers = row.group(1).split(", ", -1);
            String[] names = row.group(2).split(", ", -1);
            for (int i = 0; i < numbers.length; i++) {
                slots.put(numbers[i], names[i].replaceAll("`|[.].*", ""));
            }
        }
        return slots;
    }

    private static String page(String path) throws IOException {
        return Files.readString(Path.of("..").resolve(path));
    }

    @Test
    void collections_are_downloaded_in_the_order_of_the_types() {
        List<String> slots = Stream.of(DocumentType.values()).map(DocumentType::slot).toList();
        assertThat(slots).isSorted().allMatch(slot -> slot.matches("[1-9][0-9]"));
        assertThat(ManifestSlot.all().stream().map(ManifestSlot::id)).doesNotHaveDuplicates();
    }

    @Test
    void annotations_name_the_types_that_there_are() {
        assertThat(DocumentType.FOUND.replaceAll("[()]", "").split("\\|"))
                .containsExactlyInAnyOrderElementsOf(TypeLists.found());
        assertThat(DocumentType.NAMES.split(", | or "))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(DocumentType.values()).map(DocumentType::word).toList());
    }

    @Test
    void phones_know_the_types_as_the_server_describes_them() throws IOException {
        String constants =
                Stream.of(DocumentType.values())
                        .map(TypeCopiesTest::constant)
                        .collect(Collectors.joining(",\n", "", ";\n"));
        Matcher now = CONSTANTS.matcher(Files.readString(RECORD_TYPE));
        assertThat(now.find()).isTrue();
        if (System.getProperty("types.write") != null) {
            Files.writeString(RECORD_TYPE, now.replaceFirst(Matcher.quoteReplacement(constants)));
        } else {
            assertThat(now.group())
                    .as("write the client's types anew: run this test with -Dtypes.write")
                    .isEqualTo(constants);
        }
    }

    private static String constant(DocumentType type) {
        String held =
                type.is(Trait.BESIDE_SCOPES)
                        ? "BESIDE"
                        : type.is(Trait.IN_SHARDS)
                                ? "IN_SHARDS"
                                : type.is(Trait.ESSENTIAL) ? "ALWAYS" : "WITH_ALL";
        return "    %s(\"%s\", \"%s\", %s, Held.%s, %b)"
                .formatted(
                        type,
                        type.word(),
                        type.collection().word(),
                        new BigDecimal(Float.toString(type.weight())).stripTrailingZeros(),
                        held,
                        type.is(Trait.DATED));
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
                                    .map(ManifestSlot::collection)
                                    .toList());
        }
    }

    /** It is built without a class of the server, so what it holds is read from its sources. */
    @Test
    void the_client_in_typescript_knows_them_too() throws IOException {
        String records = page("mobile-contract/typescript/src/records.ts");
        String shapes =
                records.substring(
                        records.indexOf("export const SHAPES"), records.indexOf("type Shapes"));
        assertThat(words(shapes, "(?m)^  \"?([a-z-]+)\"?: "))
                .as("say in typescript/src/records.ts what its record may have")
                .containsAll(Stream.of(DocumentType.values()).map(DocumentType::word).toList());

        String lines = page("mobile-contract/typescript/src/lines.ts");
        List<String> essentials = held(lines, "ESSENTIALS");
        assertThat(essentials)
                .as("ESSENTIALS in typescript/src/lines.ts")
                .containsExactlyInAnyOrderElementsOf(Scope.ESSENTIALS.kinds());
        assertThat(Stream.of(essentials, held(lines, "ALL")).flatMap(List::stream))
                .as("ALL in typescript/src/lines.ts")
                .containsExactlyInAnyOrderElementsOf(Scope.ALL.kinds());
        assertThat(held(lines, "BESIDE"))
                .as("BESIDE in typescript/src/lines.ts")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(DocumentType.values())
                                .filter(type -> type.is(Trait.BESIDE_SCOPES))
                                .map(type -> type.collection().word())
                                .toList());
    }

    /** The words of a list that the client in TypeScript has as a constant. */
    private static List<String> held(String source, String constant) {
        Matcher list = Pattern.compile("const " + constant + " = \\[(.*?)\\]").matcher(source);
        assertThat(list.find()).as(constant).isTrue();
        return words(list.group(1), "\"([a-z-]+)\"");
    }

    private static List<String> words(String source, String pattern) {
        return Pattern.compile(pattern).matcher(source).results().map(it -> it.group(1)).toList();
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
