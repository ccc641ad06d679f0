package org.notorturetj.pages.bulk;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.bulk.BulkApi;
import org.notorturetj.api.desk.bulk.BulkChanges;
import org.notorturetj.api.desk.bulk.TopicChange;
import org.notorturetj.pages.Choice;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.Refusing;
import org.notorturetj.pages.Said;
import org.notorturetj.pages.form.Choices;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** Puts documents under another topic: first which facts would get a draft. */
@Path("/desk/topicchanges")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class TopicChangesPages {
    private final Frames frames;
    private final PostedForm form;
    private final Refusing refusing;
    private final BulkApi bulk;
    private final Choices choices;

    TopicChangesPages(
            Frames frames, PostedForm form, Refusing refusing, BulkApi bulk, Choices choices) {
        this.frames = frames;
        this.form = form;
        this.refusing = refusing;
        this.bulk = bulk;
        this.choices = choices;
    }

    @GET
    public Response ask(
            @QueryParam("document") List<String> documents,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Asked asked = new Asked(documents, text(from), text(to));
        return refusing.orAgain(
                () -> page(null, asked, asked.from().isEmpty() ? null : change(asked, true)),
                said -> page(said, asked, null));
    }

    @POST
    public Response change() {
        Asked asked = new Asked(form.values("document"), form.text("from"), form.text("to"));
        if (asked.documents().isEmpty()) {
            return page(Said.refused(frames.of("topicchanges").w("tick-documents")), asked, null);
        }
        return refusing.orAgain(
                () -> {
                    BulkChanges changed = change(asked, false);
                    Frame frame = frames.of("topicchanges");
                    return Html.page(
                            new BulkChanged(
                                    frame,
                                    ChangeRows.of(changed, "facts", "", frame.lang()),
                                    changed.more()));
                },
                said -> page(said, asked, null));
    }

    private BulkChanges change(Asked asked, boolean dryRun) {
        return bulk.changeTopics(
                new TopicChange(
                        asked.from(),
                        asked.to().isEmpty() ? null : asked.to(),
                        asked.documents().isEmpty() ? null : asked.documents()),
                dryRun);
    }

    private Response page(@Nullable Said said, Asked asked, @Nullable BulkChanges would) {
        Frame frame = frames.of("topicchanges");
        Map<String, String> topics = choices.words(frame.lang()).getOrDefault("topics", Map.of());
        List<ChangeRows.ChangeRow> found =
                would == null ? List.of() : ChangeRows.of(would, "facts", "", frame.lang());
        return Html.page(
                Said.status(said),
                TopicChangesPagesTopicChangesBuilder.builder()
                        .f(frame)
                        .said(said)
                        .asked(asked)
                        .from(topics(topics, asked.from()))
                        .to(topics(topics, asked.to()))
                        .isLookedUp(would != null)
                        .rows(found)
                        .isPossible(found.stream().anyMatch(ChangeRows.ChangeRow::isPossible))
                        .more(would != null && would.more())
                        .build());
    }

    private static List<Choice> topics(Map<String, String> topics, String chosen) {
        return topics.entrySet().stream()
                .map(it -> new Choice(it.getKey(), it.getValue(), it.getKey().equals(chosen)))
                .toList();
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    /**
     * What was asked for.
     *
     * @param documents by their ids; none: all that name the topic
     * @param from key of the topic; empty: nothing was asked for yet
     * @param to key of the topic in its place; empty: none
     */
    public record Asked(List<String> documents, String from, String to) {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    @MadeByName
    record TopicChanges(
            Frame f,
            @Nullable Said said,
            Asked asked,
            List<Choice> from,
            List<Choice> to,
            boolean isLookedUp,
            List<ChangeRows.ChangeRow> rows,
            boolean isPossible,
            boolean more)
            implements TemplateInstance {}
}
