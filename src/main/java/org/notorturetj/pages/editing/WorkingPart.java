package org.notorturetj.pages.editing;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
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
@MadeByName
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
        return WorkingPartBuilder.builder()
                .content(facts.content())
                .state(facts.state().state())
                .number(facts.state().number())
                .etag(facts.state().etag())
                .answer(facts.state())
                .savedAt(facts.state().savedAt())
                .review(null)
                .source(null)
                .slugOffer(null)
                .warnings(facts.warnings())
                .build();
    }

    static WorkingPart of(WorkingText text) {
        return WorkingPartBuilder.builder()
                .content(text.content())
                .state(text.state().state())
                .number(text.state().number())
                .etag(text.state().etag())
                .answer(text.state())
                .savedAt(text.state().savedAt())
                .review(text.review())
                .source(text.state().source())
                .slugOffer(text.slugOffer())
                .warnings(text.warnings())
                .build();
    }

    /** What is begun now. */
    static WorkingPart begun(Map<String, Object> content) {
        return WorkingPartBuilder.builder()
                .content(content)
                .state("new")
                .number(0)
                .etag(null)
                .answer(Map.of())
                .savedAt(Instant.EPOCH)
                .review(null)
                .source(null)
                .slugOffer(null)
                .warnings(List.of())
                .build();
    }

    /** The same with what somebody has typed. */
    WorkingPart with(Map<String, Object> typed) {
        return WorkingPartBuilder.builder(this).content(typed).build();
    }
}
