package org.notorturetj.pages.oversight;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.imported.ImportedName;
import org.notorturetj.api.desk.imported.ImportedNamesApi;
import org.notorturetj.api.desk.imported.NameJudgement;
import org.notorturetj.api.desk.imported.NamePlace;
import org.notorturetj.api.paging.PageRequest;
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

/** The names that texts of the previous website wait for, each with the places marked. */
@Path(ImportedNamesPages.NAMES)
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("protect_names")
public class ImportedNamesPages {
    static final String NAMES = "/desk/imported-names";

    /** What takes a decision back; the others are words of the API. */
    private static final String TAKE_BACK = "take-back";

    private static final int MANY = 20;

    private final Frames frames;
    private final ImportedNamesApi names;
    private final People people;
    private final PostedForm form;
    private final Refusing refusing;

    ImportedNamesPages(
            Frames frames,
            ImportedNamesApi names,
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
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("done") @Nullable String done) {
        return page(FormState.NONE, cursor, done != null);
    }

    /** Whoever signed in while a form was being sent is led here. */
    @GET
    @Path("/{id:" + ImportedNamesApi.ID + "}")
    public Response one(@PathParam("id") String id) {
        return Html.go(NAMES);
    }

    @POST
    @Path("/{id:" + ImportedNamesApi.ID + "}")
    public Response decide(@PathParam("id") String id) {
        return refusing.orAgain(
                Map.of("decision", ""),
                () -> {
                    String decision = form.text("decision");
                    if (decision.equals(TAKE_BACK)) {
                        names.takeBack(id);
                    } else {
                        names.decide(id, new NameJudgement(decision));
                    }
                    return Html.go(NAMES + "?done=1");
                },
                state -> page(state, null, false));
    }

    private Response page(FormState state, @Nullable String cursor, boolean done) {
        Frame frame = frames.of("imported-names");
        Items<ImportedName> found = names.list(new PageRequest(cursor, MANY));
        return Html.page(
                new ImportedNames(
                        frame,
                        state,
                        done,
                        found.items().stream().map(it -> row(it, frame)).toList(),
                        found.next()));
    }

    private Row row(ImportedName name, Frame frame) {
        boolean confirms = name.twoPeople() && name.confirmedBy() == null;
        return new Row(
                name.id(),
                name.words(),
                name.count(),
                name.texts().size(),
                name.places(),
                name.twoPeople(),
                name.decision() == null ? null : said(name, frame),
                confirms && name.decision() != null);
    }

    /** What was said, by whom and when. */
    private String said(ImportedName name, Frame frame) {
        String said =
                frame.w("imported-" + name.decision())
                        + ": "
                        + people.name(name, "decidedBy")
                        + ", "
                        + Moments.day(Objects.requireNonNull(name.decidedAt()), frame.lang());
        return name.confirmedBy() == null ? said : said + "; " + people.name(name, "confirmedBy");
    }

    /**
     * A name in the list.
     *
     * @param count of its places
     * @param texts how many have it
     * @param said what was said of it, by whom and when
     * @param waits whether a second person has to say the same
     */
    public record Row(
            String id,
            String words,
            int count,
            int texts,
            List<NamePlace> places,
            boolean twoPeople,
            @Nullable String said,
            boolean waits) {
        /** Without the name: it must not reach a log. */
        @Override
        public String toString() {
            return "Row[" + count + "]";
        }
    }

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ImportedNames(Frame f, FormState r, boolean done, List<Row> names, @Nullable String next)
            implements TemplateInstance {}
}
