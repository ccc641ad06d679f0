package org.notorturetj.client.offline;

import java.util.List;
import java.util.Optional;

import org.notorturetj.client.Content;
import org.notorturetj.client.json.JsonObject;

/** A page that stays, such as the one about the Coalition. */
public final class Page extends PublishedText {
    Page(JsonObject record) {
        super(record);
    }

    /** All pages, in the order of their ids. */
    public static List<Page> all(Content content) {
        return all(content, "pages", Page::new);
    }

    /** A page by its slug in the language of its text. */
    public static Optional<Page> find(Content content, String slug) {
        for (Page page : all(content)) {
            if (page.slug().equals(slug)) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    /** Where the text comes from. */
    public List<String> sources() {
        return texts("sources");
    }
}
