package org.notorturetj.support.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;

import org.notorturetj.platform.RandomId;

/** A set of invented articles about people, for the command {@code load}. */
public final class NamedArticles {
    private NamedArticles() {}

    /**
     * Writes one article in Russian for each text, all in one publication.
     *
     * @param texts whose first words are slugs
     * @return the ids of the articles
     */
    public static List<String> write(Path folder, List<Named> texts) throws IOException {
        var ids = new java.util.ArrayList<String>();
        var folders = new StringJoiner(", ");
        for (Named text : texts) {
            String id = RandomId.ofDocument();
            Path article = Files.createDirectories(folder.resolve("articles").resolve(text.slug()));
            Files.writeString(
                    article.resolve("facts.yaml"),
                    "id: \"%s\"\nkind: news\nsection: activities\n".formatted(id));
            Files.writeString(
                    article.resolve("ru.yaml"),
                    """
                    slug: "%s"
                    title: "[Sample] %s"
                    summary: Invented.
                    body: "%s"
                    """
                            .formatted(text.slug(), text.slug(), text.body()));
            ids.add(id);
            folders.add("articles/" + text.slug());
        }
        Files.writeString(
                folder.resolve("set.yaml"),
                "licence: invented\nsample: true\npublications:\n  - [%s]\n".formatted(folders));
        return ids;
    }

    /** A slug and what the article says. */
    public record Named(String slug, String body) {}
}
