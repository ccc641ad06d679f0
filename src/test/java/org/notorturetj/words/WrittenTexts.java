package org.notorturetj.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.notorturetj.api.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** What readers and editors are shown in a language, by where it is written. */
final class WrittenTexts {
    private static final Path RESOURCES = Path.of("main/resources");
    private static final Path ROOT = Path.of("..");

    /** A text of 1948, which is not ours to word. */
    private static final String DECLARATION = "universal-declaration-of-human-rights";

    private static final Map<Language, String> HEADINGS =
            Map.of(Language.TG, "Тоҷикӣ", Language.RU, "Русский", Language.EN, "English");

    private WrittenTexts() {}

    static Map<String, String> in(Language language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        String tag = language.tag();
        for (Path file : files(RESOURCES.resolve("content"), "/" + tag + ".yaml")) {
            if (!file.toString().contains(DECLARATION)) {
                texts.put(file.toString(), lines(file, line -> !line.startsWith("slug:")));
            }
        }
        for (Path file : files(RESOURCES.resolve("content"), "/facts.yaml")) {
            texts.put(file.toString(), lines(file, line -> line.strip().startsWith(tag + ": ")));
        }
        for (String folder :
                List.of(
                        "rules",
                        "rules/names",
                        "texts",
                        "vocabulary",
                        "verification",
                        "plain",
                        "pages",
                        "forms")) {
            Path file = RESOURCES.resolve("words").resolve(folder).resolve(tag + ".properties");
            if (Files.exists(file)) {
                texts.put(file.toString(), lines(file, line -> !line.startsWith("#")));
            }
        }
        for (Path file : files(RESOURCES.resolve("words"), ".txt")) {
            texts.put(file.toString(), Files.readString(file));
        }
        for (Path file : files(ROOT.resolve("api/problems"), ".md")) {
            texts.put(file.toString(), ofProblem(Files.readString(file), language));
        }
        Path newsrooms = ROOT.resolve("docs/for-newsrooms." + tag + ".md");
        texts.put(newsrooms.toString(), Files.readString(newsrooms));
        if (language != Language.EN) {
            Path editors = ROOT.resolve("docs/for-editors." + tag + ".md");
            texts.put(editors.toString(), Files.readString(editors));
        }
        assertThat(texts).hasSizeGreaterThan(100);
        return texts;
    }

    private static String ofProblem(String file, Language language) {
        String head =
                file.lines()
                        .filter(it -> it.matches("(title|detail)\\." + language.tag() + ": .*"))
                        .collect(Collectors.joining("\n"));
        var explained =
                Pattern.compile(
                                "## " + HEADINGS.get(language) + "\n(.*?)(?=\n## |\\z)",
                                Pattern.DOTALL)
                        .matcher(file);
        assertThat(explained.find()).as(file).isTrue();
        return head + "\n" + explained.group(1);
    }

    private static String lines(Path file, Predicate<String> wanted) throws IOException {
        return Files.readString(file).lines().filter(wanted).collect(Collectors.joining("\n"));
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(end)).sorted().toList();
        }
    }
}
