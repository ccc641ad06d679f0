package org.notorturetj.content.guide;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.content.GuideFacts;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.review.LegalReviewStatus;
import org.notorturetj.platform.text.Phrase;

/** What readers of a guide are told of its law. */
final class LegalNotice {
    private LegalNotice() {}

    /**
     * The lawyer's day goes before the author's: it belongs to exactly this text, whereas facts
     * belong to all languages and may have been written for other texts.
     */
    static @Nullable String lawAsOf(GuideFacts facts, LegalReviewStatus legal) {
        return legal.lawAsOf() == null ? facts.lawAsOf() : legal.lawAsOf().toString();
    }

    static @Nullable String warning(LegalReviewStatus legal, Language language) {
        return switch (legal.status()) {
            case UNREVIEWED -> Phrase.GUIDE_UNREVIEWED.in(language);
            case CURRENT -> null;
            case DUE -> Phrase.GUIDE_DUE.in(language);
            case EXPIRED -> Phrase.GUIDE_EXPIRED.in(language);
        };
    }
}
