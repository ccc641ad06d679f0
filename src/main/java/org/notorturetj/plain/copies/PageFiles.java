package org.notorturetj.plain.copies;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.notorturetj.api.text.Language;

/** The pages of a language in a folder of pages. */
public record PageFiles(Path folder, Language language) {
    /** Where pictures and files are, beside the folders of the languages, which share them. */
    public static final String MEDIA = "media/";

    private static final String HTML = ".html";
    private static final Pattern MEDIA_FILE =
            Pattern.compile(MEDIA + "[0-9a-f]{64}\\.[a-z0-9]{3,4}");

    /** The paths of all, below the folder of all languages, in the order of their letters. */
    List<String> paths() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(language.tag()))) {
            return files.filter(file -> file.toString().endsWith(HTML))
                    .map(file -> folder.relativize(file).toString())
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    /** The paths of pictures and files, in the order of their letters. */
    List<String> media() throws IOException {
        if (!Files.isDirectory(folder.resolve(MEDIA))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve(MEDIA))) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(PageFiles::isMedia)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    /** Whether a path below the folder of all languages is that of a picture or a file. */
    public static boolean isMedia(String path) {
        return MEDIA_FILE.matcher(path).matches();
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
