package org.notorturetj.content.nameguard.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.notorturetj.api.text.Language;

/**
 * Paragraphs without a protected name: the Coalition's content as it ships, its pages of problems
 * and rules, sentences with words that are also names, and sentences of which the words are drawn
 * from all these.
 */
final class Clean {
    private static final int DRAWN = 3500;

    private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\s*\\n");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Set<Paragraph> paragraphs = new LinkedHashSet<>();

    /** One paragraph, and where it comes from. */
    record Paragraph(String source, Language language, String text) {}

    Clean() {
        files("main/resources/content", "content");
        files("main/resources/words/rules", "rules");
        files("main/resources/words/texts", "rules");
        files("../api/problems", "rules");
        for (String line : InventedPeople.lines("clean.tsv")) {
            int tab = line.indexOf('\t');
            add("written", Language.fromString(line.substring(0, tab)), line.substring(tab + 1));
        }
        draw();
    }

    List<Paragraph> paragraphs() {
        return List.copyOf(paragraphs);
    }

    private void add(String source, Language language, String text) {
        if (text.strip().length() > 10) {
            paragraphs.add(new Paragraph(source, language, text.strip()));
        }
    }

    private static boolean isText(Path file) {
        return Files.isRegularFile(file)
                && !file.toString().matches(".*\\.(png|jpe?g|pdf|mp3|ogg)");
    }

    private void files(String folder, String source) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(Clean::isText).sorted().toList()) {
                String name = file.getFileName().toString();
                Language language =
                        name.startsWith("tg")
                                ? Language.TG
                                : name.startsWith("ru") ? Language.RU : Language.EN;
                String text = Files.readString(file, StandardCharsets.UTF_8);
                String by = name.endsWith(".properties") ? "\n" : "\n\n";
                for (String paragraph :
                        by.equals("\n") ? text.split("\n") : EMPTY_LINE.split(text)) {
                    add(source, language, paragraph);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sentences whose words are drawn from the paragraphs, in runs: meaningless, but of all words.
     */
    private void draw() {
        var random = new Random(7);
        for (Language language : Language.values()) {
            List<String> words = new ArrayList<>();
            paragraphs.stream()
                    .filter(it -> it.language() == language && !it.source().equals("rules"))
                    .forEach(it -> Collections.addAll(words, SPACE.split(it.text())));
            for (int i = 0; i < DRAWN / 3; i++) {
                var text = new StringBuilder();
                for (int run = 0; run < 8; run++) {
                    int from = random.nextInt(words.size() - 5);
                    text.append(String.join(" ", words.subList(from, from + 2 + random.nextInt(4))))
                            .append(' ');
                }
                add("drawn", language, text.toString());
            }
        }
    }
}
