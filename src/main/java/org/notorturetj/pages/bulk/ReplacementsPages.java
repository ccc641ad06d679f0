package org.notorturetj.pages.bulk;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.bulk.BulkApi;
import org.notorturetj.api.desk.bulk.BulkChanges;
import org.notorturetj.api.desk.bulk.Replacement;
import org.notorturetj.api.desk.type.TypeForms;
import org.notorturetj.api.desk.type.TypesApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Choice;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.Refusing;
import org.notorturetj.pages.Said;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/**
 * Other words in drafts: first where they stand. Words are sent as a form and stand in no address,
 * which the logs of others keep.
 */
@Path("/desk/replacements")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class ReplacementsPages {
    private final Frames frames;
    private final PostedForm form;
    private final Refusing refusing;
    private final BulkApi bulk;
    private final TypesApi types;

    ReplacementsPages(
            Frames frames, PostedForm form, Refusing refusing, BulkApi bulk, TypesApi types) {
        this.frames = frames;
        this.form = form;
        this.refusing = refusing;
        this.bulk = bulk;
        this.types = types;
    }

    @GET
    public Response ask() {
        return page(null, null);
    }

    @POST
    public Response act() {
        Optional<Language> language = Language.ofTag(form.text("language"));
        if (language.isEmpty()) {
            return page(
                    Said.refused(frames.of("replacements").w("choose-language"), "language"), null);
        }
        if (form.action().equals("replace") && form.values("draft").isEmpty()) {
            return page(Said.refused(frames.of("replacements").w("tick-documents")), null);
        }
        return refusing.orAgain(
                () ->
                        form.action().equals("replace")
                                ? done(language.get())
                                : page(null, bulk.replace(wanted(language.get(), null), true)),
                said -> page(said, null));
    }

    private Response done(Language language) {
        BulkChanges changed = bulk.replace(wanted(language, seen()), null);
        Frame frame = frames.of("replacements");
        return Html.page(
                new BulkChanged(
                        frame,
                        ChangeRows.of(changed, language.tag(), form.text("find"), frame.lang()),
                        changed.more()));
    }

    private Replacement wanted(Language language, @Nullable List<Replacement.Seen> seen) {
        return new Replacement(
                form.text("find"),
                form.text("replace"),
                language,
                form.get("type").orElse(null),
                seen);
    }

    /** The drafts that were ticked, as they were seen. */
    private List<Replacement.Seen> seen() {
        return form.values("draft").stream()
                .map(draft -> draft.split(" ", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Replacement.Seen(parts[0], parts[1]))
                .toList();
    }

    private Response page(@Nullable Said said, @Nullable BulkChanges would) {
        Frame frame = frames.of("replacements");
        Language reader = frame.lang();
        List<ChangeRows.ChangeRow> found =
                would == null
                        ? List.of()
                        : ChangeRows.of(would, form.text("language"), form.text("find"), reader);
        return Html.page(
                Said.status(said),
                ReplacementsPagesReplacementsBuilder.builder()
                        .f(frame)
                        .said(said)
                        .find(form.text("find"))
                        .replace(form.text("replace"))
                        .languages(Choice.languages(form.text("language"), reader))
                        .types(
                                Choice.types(
                                        types.list().items().stream().map(TypeForms::type),
                                        form.text("type"),
                                        reader))
                        .isLookedUp(would != null)
                        .rows(found)
                        .isPossible(found.stream().anyMatch(ChangeRows.ChangeRow::isPossible))
                        .more(would != null && would.more())
                        .build());
    }

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    @MadeByName
    record Replacements(
            Frame f,
            @Nullable Said said,
            String find,
            String replace,
            List<Choice> languages,
            List<Choice> types,
            boolean isLookedUp,
            List<ChangeRows.ChangeRow> rows,
            boolean isPossible,
            boolean more)
            implements TemplateInstance {}
}
