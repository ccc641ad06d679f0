package org.notorturetj.support.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.review.RecordLegalReview;
import org.notorturetj.content.review.RecordTranslationReview;

/** A lawyer and a translator who did not write what they review. */
@ApplicationScoped
public class Reviewers {
    /** The date of the law that the lawyer refers to. */
    public static final LocalDate LAW = LocalDate.parse("2024-05-17");

    private static final Person LAWYER = person("00000000000000aa", Role.LAWYER);
    private static final Person TRANSLATOR = person("00000000000000ab", Role.TRANSLATOR);

    private final Editions editions;
    private final RecordLegalReview legally;
    private final RecordTranslationReview translation;

    Reviewers(Editions editions, RecordLegalReview legally, RecordTranslationReview translation) {
        this.editions = editions;
        this.legally = legally;
        this.translation = translation;
    }

    /** Records a legal review of the working text, valid for the configured period. */
    public void legally(String id, Language language) {
        legally(id, language, null);
    }

    /** Records a legal review of the working text. */
    @Transactional
    public void legally(String id, Language language, @Nullable Instant dueAt) {
        legally.review(LAWYER, working(id, language), LAW, dueAt);
    }

    /** Records a legal review of the published text. */
    @Transactional
    public void legallyWhatIsPublished(String id, Language language) {
        legally.review(LAWYER, editions.published(id, language).orElseThrow(), LAW, null);
    }

    /** Records a translation review of the working text. */
    @Transactional
    public void translation(String id, Language language) {
        translation.review(TRANSLATOR, working(id, language));
    }

    private Edition working(String id, Language language) {
        return editions.working(id, language).orElseThrow();
    }

    private static Person person(String id, Role role) {
        return new Person(id, Set.of(role), "000000000000000s");
    }
}
