package org.notorturetj.content.contactpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.notorturetj.platform.text.markdown.Markdown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is recognised, on the corpus that docs/lab/15 measures, and on all starter content. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactPointsTest {
    private static final Path CORPUS = Path.of("test/resources/contactpoints/corpus.txt");
    private static final Path CONTENT = Path.of("main/resources/content");

    static Stream<String> corpus() throws IOException {
        return Files.readAllLines(CORPUS).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void every_sentence_of_the_corpus(String line) {
        assertFinds(line, ContactPoints::inMarkdown);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void every_sentence_as_its_readers_get_it(String line) {
        assertFinds(line, text -> ContactPoints.in(Markdown.toHtml(text)));
    }

    private static void assertFinds(String line, Function<String, List<Mention>> search) {
        String expected = line.substring(0, line.indexOf(" | "));
        String text = line.substring(line.indexOf(" | ") + 3).replace("\\n", "\n");

        List<ContactPoint> found =
                search.apply(text).stream().map(Mention::point).distinct().toList();

        if ("-".equals(expected)) {
            assertThat(found).as(text).isEmpty();
        } else {
            assertThat(found).as(text).hasSize(1);
            assertThat(found.get(0).reachesSameAs(published(expected))).as("%s", found).isTrue();
        }
    }

    private static ContactPoint published(String value) {
        if (value.matches("\\+?[0-9]+")) {
            return ContactPoint.phone(value.replace("+", ""), value.startsWith("+"));
        }
        return value.matches("[^/]+@.*") ? ContactPoint.mail(value) : ContactPoint.account(value);
    }

    @Test
    void the_starter_content_names_only_what_its_lines_and_contacts_publish() throws IOException {
        List<ContactPoint> published =
                strings("real/hotlines", "real/contacts").values().stream()
                        .flatMap(text -> ContactPoints.in(text).stream())
                        .map(Mention::point)
                        .toList();
        Map<String, Object> others = new TreeMap<>();
        strings("real", "sample")
                .forEach(
                        (where, text) ->
                                ContactPoints.inMarkdown(text).stream()
                                        .filter(
                                                it ->
                                                        published.stream()
                                                                .noneMatch(
                                                                        it.point()::reachesSameAs))
                                        .forEach(it -> others.put(where, it)));
        assertThat(published).hasSizeGreaterThan(5);
        assertThat(others).isEmpty();
    }

    /** Every string of the files, by file and member. */
    private static Map<String, String> strings(String... folders) throws IOException {
        Map<String, String> strings = new TreeMap<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(CONTENT.resolve(folder))) {
                for (Path file : files.filter(it -> it.toString().endsWith(".yaml")).toList()) {
                    String name = CONTENT.relativize(file).toString();
                    collect(name, new YAMLMapper().readTree(Files.readString(file)), strings);
                }
            }
        }
        assertThat(strings).isNotEmpty();
        return strings;
    }

    private static void collect(String where, JsonNode node, Map<String, String> strings) {
        if (node.isTextual()) {
            strings.put(where, node.textValue());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(where + "/" + i, node.get(i), strings);
            }
        } else {
            node.properties()
                    .forEach(it -> collect(where + "/" + it.getKey(), it.getValue(), strings));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "+992960000017, true",
        "992960000017, true",
        "960000017, true",
        "8960000017, true",
        "+7960000017, false",
        "+992960000018, false",
        "60000017, false",
        "0000017, false"
    })
    void a_number_is_known_only_if_it_is_dialled_to_the_published_line(
            String written, boolean known) {
        ContactPoint point = ContactPoint.phone(written.replace("+", ""), written.startsWith("+"));

        assertThat(point.reachesSameAs(ContactPoint.phone("992960000017", true))).isEqualTo(known);
    }

    @Test
    void a_name_that_is_ours_elsewhere_is_not_ours_on_telegram() {
        ContactPoint instagram = ContactPoint.account("instagram.com/invented");

        assertThat(ContactPoint.account("t.me/invented").reachesSameAs(instagram)).isFalse();
        assertThat(ContactPoint.account("@invented").reachesSameAs(instagram)).isTrue();
    }

    @Test
    void it_is_told_where_each_stands_in_html_and_in_its_links() {
        String html =
                "<p>Тел. <strong>96</strong> 000&nbsp;00 17</p><p><a href=\"tel:&#43;992960000018\" rel=\"x\">x</a></p>";

        assertThat(ContactPoints.in(html))
                .extracting(it -> html.substring(it.from(), it.to()))
                .containsExactly("96</strong> 000&nbsp;00 17", "tel:&#43;992960000018");
    }

    @Test
    void parts_in_the_items_of_one_list_are_one_number() throws IOException {
        String guide =
                """
                {"type":"guide","slug":"s-12","steps":[{"id":"1","title":"96"},{"id":"2","title":"000"},
                {"id":"3","title":"00"},{"id":"4","title":"17"}],"checklist":[{"id":"a","text":"2019"},
                {"id":"b","text":"12"}],"sources":["2020","2021"]}""";

        assertThat(RecordContactPoints.named(new YAMLMapper().readTree(guide)))
                .containsExactly(ContactPoint.phone("960000017", false));
    }

    /** Known limits, so that nobody takes silence for clearance. Move one when it is mended. */
    @Test
    void what_is_not_found_and_what_is_found_in_vain() {
        assertThat(ContactPoints.inMarkdown("96, затем 000, затем 0017")).isEmpty();
        assertThat(ContactPoints.inMarkdown("https://short.example/abc")).isEmpty();
        assertThat(ContactPoints.inMarkdown("96:000:00:17")).isEmpty();
        assertThat(ContactPoints.inMarkdown("9бЗ З21 OOl")).isEmpty();
        assertThat(ContactPoints.inMarkdown("ищите inventedhelp в телеграме")).isEmpty();
        assertThat(ContactPoints.inMarkdown("Telegram: join inventedhelp")).isEmpty();
        assertThat(ContactPoints.inMarkdown("ivan_at_example_dot_org")).isEmpty();
        assertThat(ContactPoints.inMarkdown("Дело № 96-000-00-17")).isEmpty();
        assertThat(ContactPoints.inMarkdown("Счёт 20202972123456789012")).isEmpty();
        assertThat(ContactPoints.inMarkdown("Регистрационный номер 0100012345")).isNotEmpty();
        assertThat(ContactPoints.inMarkdown("Population 10 078 400 (2024).")).isNotEmpty();
        assertThat(ContactPoints.inMarkdown("version 10.20.30.40")).isNotEmpty();
    }
}
