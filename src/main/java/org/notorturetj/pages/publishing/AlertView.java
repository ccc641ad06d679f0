package org.notorturetj.pages.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.FactsApi;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.edition.TextState;
import org.notorturetj.api.desk.edition.TextsApi;
import org.notorturetj.api.desk.proposal.Proposal;
import org.notorturetj.api.desk.proposal.ProposalFilter;
import org.notorturetj.api.desk.proposal.ProposalsApi;
import org.notorturetj.api.desk.type.TypeForms;
import org.notorturetj.api.desk.type.TypesApi;
import org.notorturetj.api.desk.wakeup.Reach;
import org.notorturetj.api.desk.wakeup.Rehearsal;
import org.notorturetj.api.desk.wakeup.WakeupPreview;
import org.notorturetj.api.desk.wakeup.WakeupReport;
import org.notorturetj.api.desk.wakeup.WakeupsApi;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.Moments;
import org.notorturetj.pages.form.Labels;
import org.notorturetj.pages.work.AskedFor;
import org.notorturetj.pages.work.DocumentRow;
import org.notorturetj.platform.problem.ProblemException;

/** What an alert says, whom it reaches, and what phones show of it. */
@ApplicationScoped
class AlertView {
    /** What is for phones and programs, and tells a reader nothing. */
    private static final List<String> UNSAID = List.of("nid", "rank", "update");

    private static final int MANY = 100;

    private final DocumentsApi documents;
    private final FactsApi facts;
    private final TextsApi texts;
    private final TypesApi types;
    private final WakeupsApi wakeups;
    private final ProposalsApi proposals;
    private final Values values;

    AlertView(
            DocumentsApi documents,
            FactsApi facts,
            TextsApi texts,
            TypesApi types,
            WakeupsApi wakeups,
            ProposalsApi proposals,
            Values values) {
        this.documents = documents;
        this.facts = facts;
        this.texts = texts;
        this.types = types;
        this.wakeups = wakeups;
        this.proposals = proposals;
        this.values = values;
    }

    /** The update of the case that an alert tells of; null where it is not there yet. */
    @Nullable WorkingDocument update(String alert) {
        try {
            Object update = facts.get(alert).content().get("update");
            return update == null ? null : documents.get(update.toString());
        } catch (ProblemException unknown) {
            return null;
        }
    }

    /**
     * The id of what asks to send an alert, and waits for a second person; null if nobody asked.
     */
    @Nullable String asked(String alert) {
        @Nullable String next = null;
        do {
            Items<Proposal> page =
                    proposals.list(
                            new ProposalFilter("waiting", null, null, null),
                            new PageRequest(next, MANY));
            for (Proposal proposal : page.items()) {
                if (ProposalView.sends(proposal, alert)) {
                    return proposal.id();
                }
            }
            next = page.next();
        } while (next != null);
        return null;
    }

    /** Leads to what asks to send an alert already; empty where nobody asked, and of all else. */
    Optional<Response> askedBefore(WorkingDocument document) {
        return Optional.of(document)
                .filter(it -> AskedFor.wakes(it.type()))
                .map(it -> asked(it.id()))
                .map(it -> Html.go("/desk/proposals/" + it + "?done=asked-before"));
    }

    List<AlertText> texts(WorkingDocument alert, Language reader) {
        List<AlertText> all = new ArrayList<>();
        for (TextState text : alert.texts()) {
            if (text.state().equals("redacted")) {
                continue;
            }
            Map<String, Object> content = texts.get(alert.id(), text.language()).content();
            all.add(
                    new AlertText(
                            text.language(),
                            Frames.word("language-" + text.language().tag(), reader),
                            Frames.word("state-" + text.state(), reader),
                            DocumentRow.mood(text.state()),
                            String.valueOf(content.getOrDefault("title", "")),
                            String.valueOf(content.getOrDefault("summary", ""))));
        }
        return all;
    }

    /** Its facts in words: case, regions, until when it sounds. */
    Map<String, String> facts(String alert, Language reader) {
        Map<String, String> lines = new LinkedHashMap<>();
        Map<String, Object> schema =
                types.list().items().stream()
                        .filter(it -> AskedFor.wakes(it.type()))
                        .findFirst()
                        .map(TypeForms::facts)
                        .orElse(Map.of());
        try {
            facts.get(alert)
                    .content()
                    .forEach(
                            (member, value) -> {
                                if (!UNSAID.contains(member)) {
                                    lines.put(
                                            Labels.of(member, reader),
                                            values.of(value, schema, "/" + member, reader));
                                }
                            });
        } catch (ProblemException none) {
            return Map.of();
        }
        return lines;
    }

    /** What phones would show, and how many; null while the alert has no facts. */
    @Nullable Phones phones(String alert, Language reader) {
        try {
            WakeupPreview preview = wakeups.preview(alert);
            return new Phones(
                    preview.words().stream()
                            .map(it -> new Shown(it.language(), it.title(), it.body()))
                            .toList(),
                    preview.messages().stream()
                            .map(
                                    it ->
                                            Frames.wordOr(
                                                            "phone-" + it.platform(),
                                                            it.platform(),
                                                            reader)
                                                    + " ("
                                                    + it.bytes()
                                                    + " "
                                                    + Frames.word("bytes", reader)
                                                    + ")")
                            .toList(),
                    preview.reach().stream().map(it -> reach(it, reader)).toList());
        } catch (ProblemException notYet) {
            return null;
        }
    }

    private static String reach(Reach reach, Language reader) {
        String whom = whom(reach, reader);
        return reach.open() ? whom : whom + ": " + Frames.word("push-NO_CREDENTIALS", reader);
    }

    private static String whom(Reach reach, Language reader) {
        if (reach.topic() != null) {
            return Frames.word("reach-topic", reader) + " " + topic(reach.topic(), reader);
        }
        return reach.atMost() == null || reach.atMost() == 0
                ? Frames.word("reach-no-devices", reader)
                : Frames.word("reach-devices", reader)
                        .replace("{n}", String.valueOf(reach.atMost()));
    }

    /** What phones of a language are subscribed to, by the language: {@code tg-urgent}. */
    private static String topic(String name, Language reader) {
        return Frames.wordOr("language-" + name.replaceFirst("-.*", ""), name, reader);
    }

    String result(Rehearsal rehearsal, Language reader) {
        return topic(rehearsal.topic(), reader)
                + ": "
                + Frames.wordOr("push-" + rehearsal.outcome(), rehearsal.outcome(), reader)
                + (rehearsal.code() == null
                        ? ""
                        : " ("
                                + Frames.wordOr(
                                        "push-" + rehearsal.code(), rehearsal.code(), reader)
                                + ")");
    }

    /** What was sent, and what became of it. */
    List<String> sent(String alert, Language reader) {
        return wakeups.list(alert).items().stream().map(it -> report(it, reader)).toList();
    }

    private static String report(WakeupReport report, Language reader) {
        return Moments.minute(report.approvedAt(), reader)
                + " – "
                + Frames.wordOr("wakeup-" + report.kind(), report.kind(), reader)
                + ": "
                + Frames.wordOr("wakeup-" + report.state(), report.state(), reader)
                + ". "
                + Frames.word("wakeup-counts", reader)
                        .replace("{a}", String.valueOf(report.accepted()))
                        .replace("{r}", String.valueOf(report.rejected() + report.gone()))
                        .replace("{u}", String.valueOf(report.unsent() + report.unknown()));
    }

    /** The text of an alert in one language. */
    public record AlertText(
            Language language,
            String name,
            String state,
            String mood,
            String title,
            String summary) {}

    /** All kinds of phones. */
    public record Phones(List<Shown> words, List<String> kinds, List<String> reach) {}

    /** What a locked phone shows in one language. */
    public record Shown(String language, String title, String body) {}
}
