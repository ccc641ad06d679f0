package org.notorturetj.publication.contactpoint;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.contactpoint.ContactPoint;
import org.notorturetj.content.contactpoint.KnownContactPoints;

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
     * Takes what no line or contact has any more out of canonical JSON.
     *
     * @param mentions the keys of what the record names
     */
    public UnaryOperator<String> over(Set<String> mentions, Language language) {
        List<ContactPoint> gone =
                mentions.isEmpty()
                        ? List.of()
                        : retired.all().stream().filter(it -> mentions.contains(it.key())).toList();
        if (gone.isEmpty()) {
            return UnaryOperator.identity();
        }
        var mask = new RecordMask(gone, known.all());
        return record -> mask.without(record, language).orElse(record);
    }
}
