package org.notorturetj.content.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The version that the desk edits and shows: what users call "the text" or "the facts". */
final class WorkingVersion {
    private static final Set<EditionState> UNPUBLISHED =
            EnumSet.of(
                    EditionState.DRAFT,
                    EditionState.IN_REVIEW,
                    EditionState.CHANGES_REQUESTED,
                    EditionState.APPROVED,
                    EditionState.SCHEDULED);

    private WorkingVersion() {}

    static <V extends ContentVersion> Optional<V> among(List<V> newestFirst) {
        return newestFirst.stream()
                .filter(version -> UNPUBLISHED.contains(version.state()))
                .findFirst()
                .or(() -> newestFirst.stream().findFirst());
    }
}
