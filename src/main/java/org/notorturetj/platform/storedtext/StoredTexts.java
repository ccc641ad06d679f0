package org.notorturetj.platform.storedtext;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A place that keeps what people wrote, or what was made from it. One bean for each; it is read in
 * the caller's transaction, batch after batch, so that a search can go on where it ended.
 */
public interface StoredTexts {
    /** Its name in reports: a plural, such as {@code revisions}. */
    String place();

    /** How many there are now. */
    long size();

    /**
     * The next ones, in the order of their keys.
     *
     * @param key the last one that was read; null for the first ones
     */
    List<StoredText> after(@Nullable String key, int size);

    /** How many are read at once: fewer where one is long. */
    default int batch() {
        return 100;
    }

    /** One of them. */
    Optional<StoredText> find(String key);
}
