package org.notorturetj.desk.paging;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.notorturetj.api.desk.Items;
import org.notorturetj.api.paging.PageRequest;

/** Cuts pages. */
public final class Pages {
    private Pages() {}

    /**
     * A page of what a query found when it was asked for one item more than the page has.
     *
     * @param cursor the cursor of the page after an item
     */
    public static <T> Items<T> cut(List<T> found, int size, Function<T, String> cursor) {
        boolean more = found.size() > size;
        List<T> shown = more ? found.subList(0, size) : found;
        return new Items<>(shown, more ? cursor.apply(shown.get(size - 1)) : null);
    }

    /**
     * A page of a list that is there as a whole, because it is about one document, or short.
     *
     * @param list its name in cursors
     * @param all in the order of their places
     */
    public static <T> Items<T> of(
            String list, Stream<T> all, Function<T, PageCursor> cursor, PageRequest page) {
        return of(list, all, cursor, page, 1);
    }

    /** The same of a list whose order is the other way round. */
    public static <T> Items<T> newestFirst(
            String list, Stream<T> all, Function<T, PageCursor> cursor, PageRequest page) {
        return of(list, all, cursor, page, -1);
    }

    private static <T> Items<T> of(
            String list,
            Stream<T> all,
            Function<T, PageCursor> cursor,
            PageRequest page,
            int direction) {
        PageCursor after = PageCursor.of(list, page.cursor());
        List<T> found =
                all.filter(
                                item ->
                                        after == null
                                                || cursor.apply(item).compareTo(after) * direction
                                                        > 0)
                        .limit(page.size() + 1L)
                        .toList();
        return cut(found, page.size(), item -> cursor.apply(item).encode(list));
    }
}
