package org.notorturetj.sync.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.notorturetj.api.text.Language;

/** Makes the pages of a folder, one at a time, and says what each was made of. */
public interface PageSource {
    /** Another number for other templates or words, on every node the same. */
    int template();

    /** The types whose documents have pages. */
    Set<String> types();

    /** Files of a language that are there whatever is published. */
    List<String> files(Language reader);

    /** The page that names all lists of titles. */
    String namesLists(Language reader);

    /** The cache tags of what stands on every page. */
    Set<String> frame();

    /** The page of a document; empty if it is not served to that reader, or has none. */
    Optional<Page> document(Language reader, String documentId);

    /** Any other page; empty if there is nothing to show on it. */
    Optional<Page> file(Language reader, String file, Named named);

    /** Which documents lists show, as the pages of the documents said. */
    interface Named {
        /** The documents whose titles a list shows. */
        List<String> documents(String list);

        /** All lists that are there. */
        List<String> lists();
    }

    /**
     * A page.
     *
     * @param file its path below the folder: {@code tg/guides/arrested.html}
     * @param shard the list that has its hash
     * @param reads the cache tags of what it was made of, without those of the frame
     * @param lists files of the pages that show its title and nothing else of it
     * @param seq the newest publication that was seen while it was made
     */
    record Page(
            String file,
            String shard,
            String sha256,
            Set<String> reads,
            List<String> lists,
            long seq) {}
}
