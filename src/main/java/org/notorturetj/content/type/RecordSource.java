package org.notorturetj.content.type;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.review.ReviewStatus;
import org.notorturetj.platform.problem.ProblemException;

/**
 * All that a record is made of: one document's facts and one language's text.
 *
 * @param key the name of the document in filters, where it has one
 * @param sample true for invented content
 * @param seq the number of the publication that is being made
 * @param firstPublished when the document was first published in any language
 * @param textPublished when this text was first published
 * @param standing what reviews say of exactly this text at the moment of the publication
 */
public record RecordSource<F, T>(
        String id,
        @Nullable String key,
        boolean sample,
        String licence,
        Language language,
        long seq,
        F facts,
        T text,
        Instant firstPublished,
        Instant textPublished,
        ReviewStatus standing) {

    /**
     * The name of a document that filters find others by.
     *
     * @throws ProblemException when it was begun without one
     */
    public String requiredKey() {
        if (key == null) {
            throw new ProblemException(ProblemType.INVALID_TEXT, "key", "must be there");
        }
        return key;
    }

    /** The member {@code sample} of a record: there for samples only. */
    public @Nullable Boolean sampleMark() {
        return sample ? Boolean.TRUE : null;
    }

    /**
     * The last change of the text, given when the document counts as published: a first text is not
     * a change.
     */
    public Instant updated(Instant publishedAt) {
        return textPublished.isAfter(firstPublished) ? textPublished : publishedAt;
    }
}
