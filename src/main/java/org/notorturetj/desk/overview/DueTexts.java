package org.notorturetj.desk.overview;

import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.overview.DueItem;
import org.notorturetj.publication.contactpoint.MentionIndex;

/** Published texts that name what no line or contact has any more: somebody has to mend them. */
@ApplicationScoped
class DueTexts {
    private final MentionIndex mentions;

    DueTexts(MentionIndex mentions) {
        this.mentions = mentions;
    }

    Stream<DueItem> namingRetired() {
        return mentions.namingRetired().stream()
                .map(
                        it ->
                                new DueItem(
                                        "retired_contact_point",
                                        it.since(),
                                        it.text().documentId(),
                                        it.text().language(),
                                        null,
                                        null,
                                        null));
    }
}
