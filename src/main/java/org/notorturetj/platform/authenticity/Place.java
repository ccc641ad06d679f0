package org.notorturetj.platform.authenticity;

import java.util.List;

/**
 * A place where a copy has other words than what was published.
 *
 * @param lines the words of each line of the copy that is not as published, in order
 * @param around whether whole lines were added where pages and programs put theirs
 * @param first whether nothing of what was published stands before it
 * @param last whether nothing stands after it
 */
public record Place(List<String> lines, boolean around, boolean first, boolean last) {
    public Place {
        lines = List.copyOf(lines);
    }
}
