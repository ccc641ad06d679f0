package org.notorturetj.reading.record;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.paging.Detailed;
import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.http.MovedException;

/** The list of a type, and one of its documents, for every type that has no rule of its own. */
@ApplicationScoped
public class Documents {
    private final Lists lists;
    private final SlugResolver slugs;
    private final Details details;

    Documents(Lists lists, SlugResolver slugs, Details details) {
        this.lists = lists;
        this.slugs = slugs;
        this.details = details;
    }

    /**
     * A page of a list.
     *
     * @param filter a record whose members are named as facets, and {@code from}, {@code to} and
     *     {@code updatedSince}
     * @param contract the class of an item
     */
    public <T> Listing<T> list(
            Language reader,
            DocumentType type,
            Record filter,
            PageRequest page,
            Class<T> contract) {
        return lists.page(reader, FilterQuery.of(type, filter), page, contract);
    }

    /** A page of a list without filters. */
    public <T> Listing<T> list(
            Language reader, DocumentType type, PageRequest page, Class<T> contract) {
        return lists.page(reader, Query.of(type.word(), Set.of()), page, contract);
    }

    /** All of a type, on one page. */
    public <T> Listing<T> whole(Language reader, DocumentType type, Class<T> contract) {
        return lists.whole(reader, type.word(), contract);
    }

    /**
     * A document by its slug or code.
     *
     * @throws MovedException if it has another slug for this reader
     */
    public <T> Detailed<T> get(Language reader, DocumentType type, String slug, Class<T> contract) {
        return details.detailed(reader, slugs.resolve(reader, type.word(), slug), contract);
    }
}
