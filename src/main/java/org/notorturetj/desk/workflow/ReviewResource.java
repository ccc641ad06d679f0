package org.notorturetj.desk.workflow;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.NewLegalReview;
import org.notorturetj.api.desk.document.ReviewsApi;
import org.notorturetj.api.desk.document.WorkingText;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.access.CurrentPerson;
import org.notorturetj.desk.access.Verb;

import io.quarkus.security.PermissionsAllowed;

class ReviewResource implements ReviewsApi {
    private final WordOnText words;
    private final Views views;
    private final CurrentPerson person;

    ReviewResource(WordOnText words, Views views, CurrentPerson person) {
        this.words = words;
        this.views = views;
        this.person = person;
    }

    @Override
    @PermissionsAllowed(Verb.REVIEW_LEGALLY)
    public WorkingText reviewLegally(
            String id, Language lang, @Nullable String ifMatch, NewLegalReview review) {
        return views.text(
                words.legally(person.get(), id, lang, ifMatch, review.lawAsOf(), review.dueAt()));
    }

    @Override
    @PermissionsAllowed(Verb.REVIEW_TRANSLATION)
    public WorkingText reviewTranslation(String id, Language lang, @Nullable String ifMatch) {
        return views.text(words.ofTranslation(person.get(), id, lang, ifMatch));
    }
}
