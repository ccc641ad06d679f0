package org.notorturetj.desk.bulk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.DeskProblem;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.bulk.BulkWithdrawal;
import org.notorturetj.api.desk.bulk.WithdrawalResult;
import org.notorturetj.api.desk.bulk.WithdrawalResultBuilder;
import org.notorturetj.api.desk.schedule.Scheduled;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.desk.http.DeskProblems;
import org.notorturetj.desk.link.InsideLinks;
import org.notorturetj.desk.listing.DocumentTitles;
import org.notorturetj.desk.publishing.RemovalNotes;
import org.notorturetj.desk.publishing.RequestRemoval;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.desk.schedule.ScheduleViews;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.removal.RemovalForecast;

/** Takes texts of several documents back: each by itself, so that none keeps another public. */
@ApplicationScoped
class WithdrawSeveral {
    private static final Logger LOG = Logger.getLogger(WithdrawSeveral.class);

    private final RequestRemoval removal;
    private final RemovalNotes notes;
    private final RemovalForecast forecast;
    private final DocumentFinder finder;
    private final InsideLinks links;
    private final ScheduleViews schedules;
    private final DocumentTitles titles;
    private final DeskProblems problems;

    WithdrawSeveral(
            RequestRemoval removal,
            RemovalNotes notes,
            RemovalForecast forecast,
            DocumentFinder finder,
            InsideLinks links,
            ScheduleViews schedules,
            DocumentTitles titles,
            DeskProblems problems) {
        this.removal = removal;
        this.notes = notes;
        this.forecast = forecast;
        this.finder = finder;
        this.links = links;
        this.schedules = schedules;
        this.titles = titles;
        this.problems = problems;
    }

    /** Takes them back, in their order. */
    List<WithdrawalResult> carryOut(Person person, BulkWithdrawal wanted) {
        List<WithdrawalResult> results = new ArrayList<>();
        for (BulkWithdrawal.Texts texts : wanted.documents()) {
            @Nullable Outcome outcome = null;
            @Nullable DeskProblem problem = null;
            try {
                Outcome done =
                        removal.withdraw(person, texts.document(), texts.each(), wanted.reason());
                outcome =
                        notes.afterwards(
                                person, texts.document(), texts.each(), wanted.note(), done);
            } catch (ProblemException refused) {
                problem = problems.of(refused);
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "Document %s was not withdrawn", texts.document());
                problem = problems.of(new ProblemException(ProblemType.INTERNAL_ERROR));
            }
            results.add(
                    WithdrawalResultBuilder.builder()
                            .document(texts.document())
                            .type(null)
                            .title(null)
                            .languages(texts.each().stream().toList())
                            .outcome(outcome)
                            .problem(problem)
                            .goesAlong(null)
                            .linkedFrom(null)
                            .schedules(null)
                            .build());
        }
        return results;
    }

    /** What would go, and what hangs on it. */
    @Transactional
    List<WithdrawalResult> forecast(BulkWithdrawal wanted) {
        List<InsideLinks.Link> all = links.all();
        Map<String, DocumentTitles.As> known =
                titles.by(wanted.documents().stream().map(BulkWithdrawal.Texts::document).toList());
        return wanted.documents().stream()
                .map(texts -> forecast(texts, all, known.get(texts.document())))
                .toList();
    }

    private WithdrawalResult forecast(
            BulkWithdrawal.Texts texts,
            List<InsideLinks.Link> all,
            DocumentTitles.@Nullable As known) {
        String id = texts.document();
        Set<Language> languages = texts.each();
        @Nullable DeskProblem problem = null;
        List<String> goesAlong = List.of();
        try {
            Document document = finder.document(id);
            languages = held(document, languages);
            goesAlong = List.copyOf(forecast.goesAlong(document, languages));
        } catch (ProblemException refused) {
            problem = problems.of(refused);
        }
        return WithdrawalResultBuilder.builder()
                .document(id)
                .type(known == null ? null : known.type())
                .title(known == null ? null : known.title())
                .languages(List.copyOf(languages))
                .outcome(null)
                .problem(problem)
                .goesAlong(goesAlong)
                .linkedFrom(List.copyOf(links.leadingTo(all, id)))
                .schedules(scheduled(id, languages))
                .build();
    }

    /** What is to be published of these texts by itself. */
    private List<Scheduled> scheduled(String id, Set<Language> languages) {
        return schedules.of(id).stream()
                .filter(
                        it ->
                                it.parts().stream()
                                        .filter(part -> part.document().equals(id))
                                        .flatMap(part -> part.languages().stream())
                                        .anyMatch(languages::contains))
                .toList();
    }

    /** The languages in which there is something to take back. */
    private Set<Language> held(Document document, Set<Language> languages) {
        Set<Language> held = EnumSet.noneOf(Language.class);
        @Nullable ProblemException nothing = null;
        for (Language language : languages) {
            try {
                forecast.withdraw(document, language);
                held.add(language);
            } catch (ProblemException refused) {
                nothing = refused;
            }
        }
        if (held.isEmpty() && nothing != null) {
            throw nothing;
        }
        return held;
    }
}
