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
        for (JsonObject record : content.records("articles")) {
            articles.add(new Article(record));
            whole.add(record.text("id", ""));
        }
        for (JsonObject record : content.records("summaries")) {
            if (!whole.contains(record.text("id", ""))) {
                articles.add(new Article(record));
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

    /** The last part of its address on the website. */
    public String slug() {
        return record.text("slug", "");
    }

    /** news, press-release, press-review, …; new kinds may be added. */
    public String kind() {
        return record.text("kind", "");
    }

    /** The key of its section. */
    public String section() {
        return record.text("section", "");
    }

    /** Keys of topics. */
    public List<String> topics() {
        return record.textsOrEmpty("topics");
    }

    /** The code of the case that it is about; empty when it is about none. */
    public String caseCode() {
        return record.text("case", "");
    }

    /** An organization or a group, never a person; empty when not stated. */
    public String author() {
        return record.text("author", "");
    }
}
