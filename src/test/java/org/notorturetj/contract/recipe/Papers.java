package org.notorturetj.contract.recipe;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.WriteDocument;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.publication.schedule.PublishDue;
import org.notorturetj.publication.schedule.SchedulePublication;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Documents in every state, in all languages; new ones, unless somebody asks to share. */
@ApplicationScoped
public class Papers {
    private static final Language[] ALL = Language.values();

    private final Given given;
    private final WriteDocument write;
    private final Withdraw withdraw;
    private final SchedulePublication schedule;
    private final PublishDue due;
    private final Clock clock;
    private final List<String> published = new CopyOnWriteArrayList<>();
    private final Map<String, String> shared = new ConcurrentHashMap<>();

    Papers(
            Given given,
            WriteDocument write,
            Withdraw withdraw,
            SchedulePublication schedule,
            PublishDue due,
            Clock clock) {
        this.given = given;
        this.write = write;
        this.withdraw = withdraw;
        this.schedule = schedule;
        this.due = due;
        this.clock = clock;
    }

    /** One for all who ask by this name: for requests that change nothing. */
    public String shared(String name, Supplier<String> made) {
        return shared.computeIfAbsent(name, any -> made.get());
    }

    /** A draft of an article. */
    public String draft() {
        return article(Step.DRAFT);
    }

    /** An article of which facts and texts wait for approval. */
    public String inReview() {
        return article(Step.SUBMITTED);
    }

    public String changesRequested() {
        return article(Step.SENT_BACK);
    }

    public String approved() {
        return given.article(ALL);
    }

    public String published() {
        return publish(approved());
    }

    public String withdrawn() {
        String id = published();
        withdraw.withdraw(Given.EDITOR, id, EnumSet.allOf(Language.class));
        return id;
    }

    /** A draft that was saved twice. */
    @Transactional
    public String savedTwice() {
        String id = given.document("article");
        saveTwice(id);
        return id;
    }

    /** A published article of which the next edition was saved twice. */
    @Transactional
    public String twoEditions() {
        String id = published();
        saveTwice(id);
        return id;
    }

    private void saveTwice(String id) {
        Facts facts = write.writeFacts(id, Invented.articleFacts("statement"));
        write.save(facts, Invented.articleFacts("news"), WriteDocument.SERVER);
        for (Language language : ALL) {
            Edition text = write.writeEdition(id, language, text(id));
            write.save(text, text(id), WriteDocument.SERVER);
        }
    }

    /** A guide: what lawyers review. */
    public String guide() {
        return given.guide(ALL);
    }

    public String publishedGuide() {
        String id = guide();
        given.publishedUnreviewed(id, ALL);
        published.add(id);
        return id;
    }

    /** A guide that names a line which is gone. */
    public String leadingNowhere() {
        String line = line();
        String id = given.document("guide");
        Map<String, Object> facts = new HashMap<>(Invented.guideFacts());
        facts.put("hotlines", List.of(line));
        given.facts(id, facts);
        given.text(id, Language.RU, Invented.guideText(id, "Guide"));
        given.publishedUnreviewed(id, Language.RU);
        published.add(id);
        withdraw.withdraw(Given.EDITOR, line, EnumSet.allOf(Language.class));
        return id;
    }

    /** A line that readers see. */
    public String line() {
        return publish(given.line(ALL));
    }

    /** A line whose number stands in an article. */
    public String lineNamedInText() {
        String number = Given.number();
        String line = given.document("hotline");
        given.facts(line, Invented.lineFacts(number));
        given.text(line, Language.RU, Invented.lineText(Language.RU));
        String article = given.document("article");
        given.facts(article, Invented.articleFacts("news"));
        given.text(
                article,
                Language.RU,
                Invented.articleText(article, "Call " + number + " for help"));
        for (String id : List.of(line, article)) {
            given.published(id, Language.RU);
            published.add(id);
        }
        return line;
    }

    public String alert() {
        return given.alert(clock.instant().plus(Duration.ofHours(6)), ALL);
    }

    public String publishedAlert() {
        return publish(alert());
    }

    /** A case without anything in it. */
    public String emptyCase() {
        return given.document("case");
    }

    /** An urgent update of a case to which somebody has agreed. */
    @Transactional
    public String update() {
        alert();
        String id = given.document("case-update");
        write.writeFacts(
                id,
                Map.of(
                        "case",
                        Invented.CASE_OF_ALERTS,
                        "happened",
                        Map.of("date", "2026-05", "precision", "month"),
                        "urgent",
                        true));
        for (Language language : ALL) {
            given.draft(
                    id, language, Map.of("title", "Title", "summary", "Summary.", "body", "Text."));
        }
        return id;
    }

    /** Readers see nothing of all this any more: other tests count what is public. */
    public void withdrawAll() {
        for (String id : published) {
            try {
                withdraw.withdraw(Given.EDITOR, id, EnumSet.allOf(Language.class));
            } catch (ProblemException nothingIsThere) {
                // a request has already withdrawn it, or was refused before it was published
            }
        }
        published.clear();
        shared.clear();
        given.noMore();
    }

    /** The number of a schedule that was stopped before its moment, which has come. */
    public long refusedSchedule() {
        String id = willBePublished(approved());
        long number =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    long made =
                                            schedule.schedule(
                                                    Given.EDITOR,
                                                    PublicationRequest.of(id, Set.of(ALL)),
                                                    clock.instant());
                                    withdraw.withdraw(Given.EDITOR, id, Set.of(ALL));
                                    return made;
                                });
        due.publishDue();
        return number;
    }

    /** Has to be withdrawn in the end. */
    public String willBePublished(String id) {
        published.add(id);
        return id;
    }

    private String publish(String id) {
        given.published(id, ALL);
        return willBePublished(id);
    }

    @Transactional
    String article(Step step) {
        String id = given.document("article");
        Facts facts = write.writeFacts(id, Invented.articleFacts("news"));
        if (step != Step.DRAFT) {
            facts.submit();
        }
        for (Language language : ALL) {
            Edition text = write.writeEdition(id, language, text(id));
            if (step != Step.DRAFT) {
                text.submit();
            }
            if (step == Step.SENT_BACK) {
                text.requestChanges();
            }
        }
        return id;
    }

    /** A valid text of an article. */
    public static Map<String, Object> text(String slug) {
        return Invented.articleText(slug, "Title " + RandomId.of(4));
    }

    enum Step {
        DRAFT,
        SUBMITTED,
        SENT_BACK
    }
}
