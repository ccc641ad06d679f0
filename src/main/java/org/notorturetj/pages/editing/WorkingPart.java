package org.notorturetj.pages.editing;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.WorkingFacts;
import org.notorturetj.api.desk.edition.ReviewState;
import org.notorturetj.api.desk.edition.TextSource;
import org.notorturetj.api.desk.edition.WorkingText;
import org.notorturetj.api.desk.warning.Warning;

/**
 * A part as it is worked on.
 *
 * @param etag with which it is saved; null: there is nothing yet
 * @param answer of the desk that says where it stands, for the names in it
 */
record WorkingPart(
        Map<String, Object> content,
        String state,
        int number,
        @Nullable String etag,
        Object answer,
        Instant savedAt,
        @Nullable ReviewState review,
        @Nullable TextSource source,
        @Nullable String slugOffer,
        List<Warning> warnings) {
    static WorkingPart of(WorkingFacts facts) {
        return new WorkingPart(
                facts.content(),
                facts.state().state(),
                facts.state().number(),
                facts.state().etag(),
                facts.state(),
                facts.state().savedAt(),
                null,
                null,
                null,
                facts.warnings());
    }

    static WorkingPart of(WorkingText text) {
        return new WorkingPart(
                text.content(),
                text.state().state(),
                text.state().number(),
                text.state().etag(),
                text.state(),
                text.state().savedAt(),
                text.review(),
                text.state().source(),
                text.slugOffer(),
                text.warnings());
    }

    /** What is begun now. */
    static WorkingPart begun(Map<String, Object> content) {
        return new WorkingPart(
                content, "new", 0, null, Map.of(), Instant.EPOCH, null, null, null, List.of());
    }

    /** The same with what somebody has typed. */
    WorkingPart with(Map<String, Object> typed) {
        return new WorkingPart(
                typed, state, number, etag, answer, savedAt, review, source, slugOffer, warnings);
    }
}
