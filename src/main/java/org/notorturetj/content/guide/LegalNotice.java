package org.notorturetj.content.guide;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.facts.GuideFacts;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.review.LegalReviewStatus;
import org.notorturetj.platform.text.PartialDates;
import org.notorturetj.platform.text.Phrase;

/** What a guide tells its readers about the law it describes. */
final class LegalNotice {
    private LegalNotice() {}

    /**
     * The lawyer's date takes precedence over the author's: it applies to exactly this text,
     * whereas facts are shared by all languages and may have been written for other texts.
     */
    static @Nullable String lawAsOf(GuideFacts facts, LegalReviewStatus legal) {
        return legal.lawAsOf() == null
                ? PartialDates.orNull(facts.lawAsOf())
                : legal.lawAsOf().toString();
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
