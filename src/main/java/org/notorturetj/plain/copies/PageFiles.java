package org.notorturetj.plain.copies;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.notorturetj.api.text.Language;

/** The pages of a language in a folder of pages. */
public record PageFiles(Path folder, Language language) {
    private static final String HTML = ".html";

    /** The paths of all, below the folder of all languages, in the order of their letters. */
    List<String> paths() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(language.tag()))) {
            return files.filter(file -> file.toString().endsWith(HTML))
                    .map(file -> folder.relativize(file).toString())
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    /** Whether there is a page with a name below the folder of the language. */
    public boolean has(String name) {
        return name.endsWith(HTML) && Files.isRegularFile(file(name));
    }

    /**
     * A page by its name below the folder of the language.
     *
     * @throws java.nio.file.NoSuchFileException if there is none
     */
    public Document page(String name) throws IOException {
        return Jsoup.parse(Files.readString(file(name), StandardCharsets.UTF_8));
    }

    private Path file(String name) {
        return folder.resolve(language.tag()).resolve(name);
    }
}
