package org.notorturetj.client.offline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.notorturetj.client.Content;
import org.notorturetj.client.json.JsonObject;

/** News, a press review, an analysis: held only by phones that sync everything. */
public final class Article extends PublishedText {
    Article(JsonObject record) {
        super(record);
    }

    /**
     * All articles, newest first. Where only the list item is held, {@link #html} is empty.
     *
     * @param content with the kinds {@code articles} and {@code summaries}
     */
    public static List<Article> all(Content content) {
        List<Article> articles = new ArrayList<>();
        Set<String> whole = new HashSet<>();
        for (String kind : new String[] {"articles", "summaries"}) {
            for (Article article : all(content, kind, Article::new)) {
                if (whole.add(article.id())) {
                    articles.add(article);
                }
            }
        }
        Collections.sort(articles, NEWEST_FIRST);
        return articles;
    }

    /** An article by its id. */
    public static Optional<Article> find(Content content, String id) {
        for (Article article : all(content)) {
            if (article.id().equals(id)) {
                return Optional.of(article);
            }
        }
        return Optional.empty();
    }

    /** news, press-release, press-review, …; new kinds may be added. */
    public String kind() {
        return text("kind");
    }

    /** The key of its section. */
    public String section() {
        return text("section");
    }

    /** The code of the case that it is about; empty when it is about none. */
    public String caseCode() {
        return text("case");
    }

    /** An organization or a group, never a person; empty when not stated. */
    public String author() {
        return text("author");
    }

    /** The address of its picture; empty when it has none. */
    public String imageUrl() {
        return record.objectOrEmpty("image").text("url", "");
    }

    /** What the picture shows, to be shown in its place. */
    public String imageAlt() {
        return record.objectOrEmpty("image").text("alt", "");
    }

    /** Its picture with all that is said of it; without an address when it has none. */
    public Picture image() {
        return new Picture(record.objectOrEmpty("image"));
    }

    /** What stands below the text; empty for a list item. */
    public List<Picture> gallery() {
        return each(record.objectsOrEmpty("gallery"), Picture::new);
    }
}
