package org.notorturetj.pages.oversight;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.desk.protectedname.NameFinding;
import org.notorturetj.api.desk.protectedname.ProtectedNameEntry;
import org.notorturetj.api.desk.protectedname.ProtectedNamesApi;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.pages.FormState;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.Moments;
import org.notorturetj.pages.People;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.Refusing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;

/** One protected name: its forms, where it was found, and taking it out. */
@Path(NamesPages.NAMES + "/{id:" + Patterns.ID + "}")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("protect_names")
public class NamePages {
    /** What the page says was just done. */
    private static final Set<String> DONE =
            Set.of("protected", "changed", "waiting", "searching", "retried");

    private static final int MANY = 50;
    private static final int REDACTIONS = 5;

    private final Frames frames;
    private final ProtectedNamesApi names;
    private final People people;
    private final PostedForm form;
    private final Refusing refusing;

    NamePages(
            Frames frames,
            ProtectedNamesApi names,
            People people,
            PostedForm form,
            Refusing refusing) {
        this.frames = frames;
        this.names = names;
        this.people = people;
        this.form = form;
        this.refusing = refusing;
    }

    @GET
    public Response name(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("done") @Nullable String done) {
        return page(id, FormState.NONE, cursor, done);
    }

    /** Whoever signed in while one of the forms was being sent is led here. */
    @GET
    @Path("/{part}")
    public Response part(@PathParam("id") String id, @PathParam("part") String part) {
        return Html.go(NamesPages.NAMES + "/" + id);
    }

    @GET
    @Path("/forms")
    public Response forms(@PathParam("id") String id) {
        return fields(id, FormState.NONE);
    }

    @POST
    @Path("/forms")
    public Response change(@PathParam("id") String id) {
        return refusing.orAgain(
                NameForms.fields(form),
                () -> {
                    names.change(id, '"' + form.text("etag") + '"', NameForms.read(form));
                    return done(id, "changed");
                },
                state -> fields(id, state));
    }

    @POST
    @Path("/redaction")
    public Response redact(@PathParam("id") String id) {
        return proposed(id, () -> names.redact(id));
    }

    @POST
    @Path("/removal")
    public Response remove(@PathParam("id") String id) {
        return proposed(id, () -> names.remove(id));
    }

    @POST
    @Path("/retry")
    public Response retry(@PathParam("id") String id) {
        return carryOut(id, "retried", () -> names.retry(id));
    }

    @POST
    @Path("/verification")
    public Response verify(@PathParam("id") String id) {
        return carryOut(id, "searching", () -> names.verify(id));
    }

    private Response proposed(String id, Supplier<Outcome> work) {
        return carryOut(id, "waiting", work);
    }

    private Response carryOut(String id, String done, Supplier<?> work) {
        return refusing.orAgain(
                Map.of("name", ""),
                () -> {
                    Objects.requireNonNull(work.get());
                    return done(id, done);
                },
                state -> page(id, state, null, null));
    }

    private static Response done(String id, String done) {
        return Html.go(NamesPages.NAMES + "/" + id + "?done=" + done);
    }

    private Response page(
            String id, FormState state, @Nullable String cursor, @Nullable String done) {
        ProtectedNameEntry entry = names.get(id);
        Frame frame = frames.of("name-one");
        Items<NameFinding> found = names.findings(id, new PageRequest(cursor, MANY));
        return Html.page(
                NamePagesNameBuilder.builder()
                        .f(frame)
                        .r(state)
                        .id(id)
                        .forms(
                                entry.forms().stream()
                                        .map(
                                                it ->
                                                        new Form(
                                                                it.language().tag(),
                                                                NameForms.whole(it),
                                                                it.initials()))
                                        .toList())
                        .caseDocument(entry.caseDocument())
                        .author(people.name(entry, "author"))
                        .since(Moments.day(entry.createdAt(), frame.lang()))
                        .done(
                                done != null && DONE.contains(done)
                                        ? frame.w("done-name-" + done)
                                        : null)
                        .open(entry.found())
                        .found(found.items().stream().map(it -> NameRows.found(it, frame)).toList())
                        .next(found.next())
                        .redactions(
                                names
                                        .redactions(id, new PageRequest(null, REDACTIONS))
                                        .items()
                                        .stream()
                                        .map(it -> NameRows.redacted(it, people, frame))
                                        .toList())
                        .build());
    }

    private Response fields(String id, FormState state) {
        ProtectedNameEntry entry = names.get(id);
        boolean isStale = state.status() == ProblemType.CHANGED_MEANWHILE.status();
        return Html.page(
                new NamesPages.NameFields(
                        frames.of("name-change"),
                        state,
                        NamesPages.NAMES + "/" + id + "/forms",
                        isStale ? entry.entityTag() : state.typed("etag", entry.entityTag()),
                        NameForms.shown(state, entry.forms()),
                        NameForms.caseOf(state, entry.caseDocument())));
    }

    /** The name in a language. */
    public record Form(String language, String name, String initials) {
        /** Without the name: it must not reach a log. */
        @Override
        public String toString() {
            return "Form[" + language + "]";
        }
    }

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    @MadeByName
    record Name(
            Frame f,
            FormState r,
            String id,
            List<Form> forms,
            @Nullable String caseDocument,
            String author,
            String since,
            @Nullable String done,
            long open,
            List<NameRows.Found> found,
            @Nullable String next,
            List<NameRows.Redacted> redactions)
            implements TemplateInstance {}
}
