package org.notorturetj.platform.authenticity;

import java.util.List;

/**
 * A place where a copy has other words than what was published.
 *
 * @param lines the words of each line of the copy that is not as published, in order
 * @param beside those of lines beside it, which may lack words
 * @param unwrapped the words of the copy where the line of what was published stands, however the
 *     copy is broken into lines: mail programs break them at seventy letters
 * @param around whether whole lines were added where pages and programs put theirs
 * @param first whether nothing of what was published stands before it
 * @param last whether nothing stands after it
 */
public record Alteration(
        List<String> lines,
        List<String> beside,
        List<String> unwrapped,
        boolean around,
        boolean first,
        boolean last) {
    public Alteration {
        lines = List.copyOf(lines);
        beside = List.copyOf(beside);
        unwrapped = List.copyOf(unwrapped);
    }
}
