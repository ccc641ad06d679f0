package org.notorturetj.pages.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.paging.PageRequest;

/** Reads lists to their ends that are short by nature, where the end is what counts. */
final class WholeList {
    private static final int PAGE = 100;

    private WholeList() {}

    static <T> List<T> of(Function<PageRequest, Items<T>> pages) {
        List<T> all = new ArrayList<>();
        @Nullable String next = null;
        do {
            Items<T> page = pages.apply(new PageRequest(next, PAGE));
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }
}
