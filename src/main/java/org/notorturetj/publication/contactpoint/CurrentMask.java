package org.notorturetj.publication.contactpoint;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.contactpoint.ContactPoint;
import org.notorturetj.content.contactpoint.KnownContactPoints;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is to be taken out of a record that is rendered now. */
@ApplicationScoped
public class CurrentMask {
    private final RetiredContactPoints retired;
    private final KnownContactPoints known;

    CurrentMask(RetiredContactPoints retired, KnownContactPoints known) {
        this.retired = retired;
        this.known = known;
    }

    /**
     * Takes what no line or contact has any more out of a record and its form in lists.
     *
     * @param mentions the keys of what the record names
     * @param shown changed in place
     */
    public void apply(Set<String> mentions, Language language, ObjectNode... shown) {
        List<ContactPoint> gone =
                mentions.isEmpty()
                        ? List.of()
                        : retired.all().stream().filter(it -> mentions.contains(it.key())).toList();
        if (!gone.isEmpty()) {
            var mask = new RecordMask(gone, known.all());
            Stream.of(shown).forEach(record -> mask.apply(record, language));
        }
    }
}
