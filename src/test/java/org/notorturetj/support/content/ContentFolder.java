package org.notorturetj.support.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.notorturetj.platform.RandomId;

/**
 * Writes a set of content files as described in {@code docs/content-format.md}, with invented
 * articles.
 */
public final class ContentFolder {
    /** The number of documents in each publication. */
    public static final int DOCUMENTS_EACH = 3;

    /** The languages of each document. */
    public static final List<String> LANGUAGES = List.of("tg", "ru");

    private ContentFolder() {}

    /**
     * Writes a set.
     *
     * @param publications the number of publications; the keys of their documents start with the
     *     publication's number in six digits and end with a letter: seven digits would be a
     *     telephone number that no line has
     */
    public static Path write(Path folder, int publications) throws IOException {
        Files.createDirectories(folder);
        var set = new StringBuilder("licence: invented\nsample: true\npublications:\n");
        for (int publication = 1; publication <= publications; publication++) {
            var folders = new java.util.StringJoiner(", ");
            for (int document = 1; document <= DOCUMENTS_EACH; document++) {
                String key = "%06d-%c".formatted(publication, 'a' + document - 1);
                article(folder.resolve("articles").resolve(key), key);
                folders.add("articles/" + key);
            }
            set.append("  - [").append(folders).append("]\n");
        }
        Files.writeString(folder.resolve("set.yaml"), set);
        // named, and never published
        Path section = Files.createDirectories(folder.resolve("sections/activities"));
        Files.writeString(
                section.resolve("facts.yaml"), "id: \"%s\"".formatted(RandomId.ofDocument()));
        return folder;
    }

    private static void article(Path folder, String key) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("facts.yaml"),
                "id: \"%s\"\nkind: news\nsection: activities\n".formatted(RandomId.ofDocument()));
        for (String language : LANGUAGES) {
            Files.writeString(
                    folder.resolve(language + ".yaml"),
                    """
                    slug: "%s"
                    title: "[Sample] Article %s"
                    summary: Invented.
                    body: Invented, too.
                    """
                            .formatted(key, key));
        }
    }
}
