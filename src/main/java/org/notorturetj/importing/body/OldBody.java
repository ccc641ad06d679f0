package org.notorturetj.importing.body;

import java.util.List;
import java.util.Set;

/**
 * A body as it would come in.
 *
 * @param markdown pictures are placed as {@code ![words](<file:PATH>)}
 * @param files of the old site that it shows, or linked to: those stand below the text. In their
 *     order
 * @param losses of each kind once
 * @param words that the old body had
 * @param kept those of them that readers of the new one get
 * @param before what readers of the old page saw, in lines
 */
public record OldBody(
        String markdown, List<String> files, Set<Loss> losses, int words, int kept, String before) {
    public OldBody {
        files = List.copyOf(files);
    }

    /** The same with other words. */
    public OldBody with(String written) {
        return new OldBody(written, files, losses, words, kept, before);
    }

    /** Nothing of the text. */
    @Override
    public String toString() {
        return "OldBody[" + words + " words]";
    }
}
