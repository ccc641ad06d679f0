package org.notorturetj.desk.review;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.edition.WorkingText;
import org.notorturetj.api.desk.review.NewLegalReview;
import org.notorturetj.api.desk.review.ReviewsApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.type.DateCheck;
import org.notorturetj.content.type.Violations;
import org.notorturetj.desk.document.DocumentViews;

import io.quarkus.security.PermissionsAllowed;

class ReviewResource implements ReviewsApi {
    private final RecordReview reviewText;
    private final DocumentViews views;
    private final CurrentPerson person;

    ReviewResource(RecordReview reviewText, DocumentViews views, CurrentPerson person) {
        this.reviewText = reviewText;
        this.views = views;
        this.person = person;
    }

    @Override
    @PermissionsAllowed(Permission.REVIEW_LEGALLY)
    public WorkingText reviewLegally(
            String id, Language lang, @Nullable String ifMatch, NewLegalReview review) {
        var dates = new Violations();
        DateCheck.ofForm(review, dates);
        dates.orRefuse();
        return views.text(
                reviewText.legally(
                        person.get(), id, lang, ifMatch, review.lawAsOf(), review.dueAt()));
    }

    @Override
    @PermissionsAllowed(Permission.REVIEW_TRANSLATION)
    public WorkingText reviewTranslation(String id, Language lang, @Nullable String ifMatch) {
        return views.text(reviewText.ofTranslation(person.get(), id, lang, ifMatch));
    }
}
