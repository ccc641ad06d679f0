package org.notorturetj.publication.contactpoint;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.contactpoint.ContactPoint;
import org.notorturetj.content.contactpoint.RecordContactPoints;
import org.notorturetj.platform.text.Phrase;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Takes retired contact points out of records. Whatever shares its key with a retired one is taken
 * out, unless it reaches a line or contact that is published: a number too few is mended, a
 * dangerous one too many is not.
 *
 * @param retired what may not be shown
 * @param published what lines and contacts have now
 */
public record RecordMask(List<ContactPoint> retired, Collection<ContactPoint> published) {
    public RecordMask {
        retired = List.copyOf(retired);
        published = List.copyOf(published);
    }

    /**
     * Takes them out of a record.
     *
     * @param record changed in place
     */
    public void apply(ObjectNode record, Language language) {
        if (retired.isEmpty()) {
            return;
        }
        Set<String> keys = RetiredContactPoints.keys(retired);
        RecordContactPoints.mask(
                record,
                point ->
                        keys.contains(point.key())
                                && published.stream().noneMatch(point::reachesSameAs),
                Phrase.NUMBER_REMOVED.in(language));
    }
}
