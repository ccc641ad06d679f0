package org.notorturetj.content.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.casefile.Reply;
import org.notorturetj.api.desk.facts.AuthorityReplyFacts;
import org.notorturetj.api.desk.text.AuthorityReplyText;
import org.notorturetj.api.reply.AuthorityReply;
import org.notorturetj.api.reply.AuthorityReply.About;
import org.notorturetj.api.reply.AuthorityReply.Clock;
import org.notorturetj.api.reply.AuthorityReply.Heading;
import org.notorturetj.api.reply.AuthorityReplyBuilder;
import org.notorturetj.api.text.Published;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.reply.AuthorityReplies;
import org.notorturetj.content.reply.DueDate;
import org.notorturetj.content.reply.DueDates;
import org.notorturetj.content.type.Facets;
import org.notorturetj.content.type.RenderInput;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.SeoText;
import org.notorturetj.platform.text.markdown.Markdown;

/**
 * Replies that are awaited of authorities: listed newest first. What is rendered depends on the
 * rules and holidays that are known, too; when these change it is published anew.
 */
@ApplicationScoped
class AuthorityReplyType implements TypeRules<AuthorityReplyFacts, AuthorityReplyText> {
    private static final String AWAITED = "awaited";
    private static final String ANSWERED = "answered";
    private static final String OVERDUE = "overdue";

    private final DueDates dates;

    AuthorityReplyType(DueDates dates) {
        this.dates = dates;
    }

    @Override
    public DocumentType type() {
        return DocumentType.AUTHORITY_REPLY;
    }

    @Override
    public Set<String> guarded(AuthorityReplyFacts facts) {
        return saidByLawyer(facts);
    }

    /** That it is overdue is said of one criticism and one day. */
    @Override
    public Set<String> saidByLawyer(AuthorityReplyFacts facts) {
        return OVERDUE.equals(facts.state())
                ? Set.of(facts.criticisedOn() + " " + facts.study() + " " + facts.overdueOn())
                : Set.of();
    }

    @Override
    public void checkFacts(AuthorityReplyFacts facts, Violations required) {
        if (facts.criticisedOn() == null) {
            return;
        }
        if (ANSWERED.equals(facts.state())) {
            required.that(facts.answeredOn() != null, "answeredOn", Rule.REQUIRED);
        }
        required.that(
                facts.answeredOn() == null || !facts.answeredOn().isBefore(facts.criticisedOn()),
                "answeredOn",
                Rule.ANSWER_FIRST);
        if (OVERDUE.equals(facts.state())) {
            required.that(facts.overdueOn() != null, "overdueOn", Rule.REQUIRED);
            required.that(
                    facts.overdueOn() == null || isOverdue(facts, due(facts)),
                    "overdueOn",
                    Rule.NOT_OVERDUE);
        }
    }

    @Override
    public void checkText(AuthorityReplyFacts facts, AuthorityReplyText text, Violations required) {
        AuthorityReplies.check(required, text.replies());
        required.that(
                !ANSWERED.equals(facts.state()) || !text.replies().isEmpty(),
                "replies",
                Rule.REQUIRED);
    }

    private Optional<DueDate> due(AuthorityReplyFacts facts) {
        return facts.criticisedOn() == null
                ? Optional.empty()
                : dates.due(facts.criticisedOn(), facts.study());
    }

    /** Whether the day on which somebody said so was too late for a reply, by what is known now. */
    private static boolean isOverdue(AuthorityReplyFacts facts, Optional<DueDate> due) {
        LocalDate day = facts.overdueOn();
        return day != null && due.filter(it -> it.complete() && it.isPast(day)).isPresent();
    }

    /** Overdue is said of nobody who has time by a holiday that was announced since. */
    private static String state(AuthorityReplyFacts facts, Optional<DueDate> due) {
        return OVERDUE.equals(facts.state()) && !isOverdue(facts, due) ? AWAITED : facts.state();
    }

    @Override
    public Rendering render(RenderInput<AuthorityReplyFacts, AuthorityReplyText> input) {
        AuthorityReplyFacts facts = input.facts();
        AuthorityReplyText text = input.text();
        Optional<DueDate> due = due(facts);
        String state = state(facts, due);
        var heading =
                new Heading(
                        type().word(),
                        input.id(),
                        text.slug(),
                        text.title(),
                        text.summary(),
                        text.authority(),
                        state);
        var clock =
                new Clock(
                        facts.criticisedOn(),
                        facts.study(),
                        due.map(AuthorityReplyType::shown).orElse(null),
                        ANSWERED.equals(state) ? facts.answeredOn() : null,
                        OVERDUE.equals(state) ? facts.overdueOn() : null);
        var about = new About(facts.regions(), facts.caseCode(), facts.articles());
        List<Reply> answers = AuthorityReplies.rendered(text.replies());
        Published published =
                input.published(
                        input.firstPublished(),
                        text.corrections(),
                        SeoText.of(text.title(), text.summary()),
                        input.attachments(facts.gallery()));
        var record =
                AuthorityReplyBuilder.builder()
                        .heading(heading)
                        .clock(clock)
                        .html(html(text, answers))
                        .answers(answers)
                        .about(about)
                        .gallery(input.pictures(facts.gallery()))
                        .calendar(
                                new AuthorityReply.Calendar(
                                        text.calendarTitle() == null
                                                ? text.title()
                                                : text.calendarTitle()))
                        .published(published)
                        .sourceIsNewer(input.sourceIsNewerMark())
                        .build();
        var summary =
                new AuthorityReply.AuthorityReplySummary(
                        heading,
                        clock,
                        about,
                        published.publishedAt(),
                        published.updatedAt(),
                        published.sample());
        return new Rendering(
                record,
                summary,
                -published.publishedAt().toEpochMilli(),
                facets(input, state),
                text.slug());
    }

    private static Set<String> facets(
            RenderInput<AuthorityReplyFacts, AuthorityReplyText> input, String state) {
        AuthorityReplyFacts facts = input.facts();
        return Facets.of()
                .with("state", state)
                .with("article", facts.articles())
                .with("region", facts.regions())
                .with("case", facts.caseCode())
                .with("sample", input.sample() ? "true" : null)
                .with("media", facts.gallery())
                .toSet();
    }

    private static AuthorityReply.Due shown(DueDate date) {
        return new AuthorityReply.Due(
                date.due(),
                date.rule().law(),
                date.rule().paragraph(),
                date.rule().term().unit().word(),
                date.rule().term().number(),
                date.rule().calendar().code(),
                date.complete(),
                date.announced().stream()
                        .map(
                                day ->
                                        new AuthorityReply.Day(
                                                day.day(),
                                                day.working(),
                                                day.source(),
                                                day.announcedOn()))
                        .toList());
    }

    /** The body, and what the authority replied, for those who read, search and copy. */
    private static String html(AuthorityReplyText text, @Nullable List<Reply> answers) {
        var html = new StringBuilder(Markdown.toHtml(text.body()));
        if (answers != null) {
            for (Reply answer : answers) {
                html.append("\n<h2>")
                        .append(Markdown.escaped(answer.authority()))
                        .append(", ")
                        .append(answer.date().date())
                        .append("</h2>\n<blockquote>\n")
                        .append(answer.html())
                        .append("\n</blockquote>");
            }
        }
        return html.toString();
    }
}
