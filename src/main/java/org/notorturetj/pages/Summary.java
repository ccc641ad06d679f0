package org.notorturetj.pages;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is said at the top of a page after a form was refused, with links to the fields at fault.
 *
 * @param sentences what happened and what to do
 */
public record Summary(String title, List<String> sentences, List<Link> links) {
    public Summary {
        sentences = List.copyOf(sentences);
        links = List.copyOf(links);
    }

    /**
     * What is wrong with a field.
     *
     * @param href to the field; null: it is not on this page
     */
    public record Link(@Nullable String href, String sentence) {}
}
