package org.notorturetj.pages.oversight;

import java.util.List;

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
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.desk.proposal.ProposalFilter;
import org.notorturetj.api.desk.proposal.ProposalsApi;
import org.notorturetj.api.desk.protectedname.FalseAlarm;
import org.notorturetj.api.desk.protectedname.FalseAlarmsApi;
import org.notorturetj.api.desk.protectedname.NameSearchesApi;
import org.notorturetj.api.desk.protectedname.ProtectedNameEntry;
import org.notorturetj.api.desk.protectedname.ProtectedNamesApi;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.pages.FormState;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.Moments;
import org.notorturetj.pages.People;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.Refusing;
import org.notorturetj.pages.form.Labels;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;

/** The names that must never be published, who was refused for them, and false alarms. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("protect_names")
public class NamesPages {
    static final String NAMES = "/desk/names";
    private static final int MANY = 50;
    private static final int LATELY = 5;

    private final Frames frames;
    private final ProtectedNamesApi names;
    private final NameSearchesApi searches;
    private final FalseAlarmsApi alarms;
    private final ProposalsApi proposals;
    private final People people;
    private final PostedForm form;
    private final Refusing refusing;

    NamesPages(
            Frames frames,
            ProtectedNamesApi names,
            NameSearchesApi searches,
            FalseAlarmsApi alarms,
            ProposalsApi proposals,
            People people,
            PostedForm form,
            Refusing refusing) {
        this.frames = frames;
        this.names = names;
        this.searches = searches;
        this.alarms = alarms;
        this.proposals = proposals;
        this.people = people;
        this.form = form;
        this.refusing = refusing;
    }

    @GET
    @Path("/names")
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        Frame frame = frames.of("names");
        Items<ProtectedNameEntry> found = names.list(new PageRequest(cursor, MANY));
        var lately = new PageRequest(null, LATELY);
        return Html.page(
                new Names(
                        frame,
                        found.items().stream().map(NamesPages::row).toList(),
                        found.next(),
                        waitingAlarms(frame),
                        searches.refusals(lately).items().stream()
                                .map(it -> NameRows.refused(it, people, frame))
                                .toList(),
                        searches.searches(lately).items().stream()
                                .map(it -> NameRows.search(it, frame))
                                .toList()));
    }

    private static Row row(ProtectedNameEntry entry) {
        var first = entry.forms().get(0);
        return new Row(
                entry.id(),
                NameForms.whole(first),
                first.language().tag(),
                first.initials(),
                entry.caseDocument(),
                entry.found());
    }

    private List<Waiting> waitingAlarms(Frame frame) {
        return proposals
                .list(
                        new ProposalFilter("waiting", "false-alarm", null, null),
                        new PageRequest(null, MANY))
                .items()
                .stream()
                .map(
                        it ->
                                new Waiting(
                                        it.id(),
                                        people.name(it, "proposer"),
                                        Moments.minute(it.proposedAt(), frame.lang())))
                .toList();
    }

    @GET
    @Path("/false-alarms/{id:" + Patterns.ID + "}")
    public Response alarm(@PathParam("id") String id) {
        FalseAlarm alarm = alarms.get(id);
        Frame frame = frames.of("false-alarm");
        return Html.page(
                new FalseAlarmWords(
                        frame,
                        alarm,
                        alarm.alarms().stream()
                                .map(
                                        it ->
                                                new Alarmed(
                                                        it.words(),
                                                        Labels.path(it.member(), frame.lang()),
                                                        it.name()))
                                .toList()));
    }

    @GET
    @Path("/new-name")
    public Response form() {
        return page(FormState.NONE);
    }

    @POST
    @Path("/new-name")
    public Response register() {
        return refusing.orAgain(
                NameForms.fields(form),
                () -> {
                    var made =
                            (ProtectedNameEntry) names.register(NameForms.read(form)).getEntity();
                    return Html.go(NAMES + "/" + made.id() + "?done=protected");
                },
                this::page);
    }

    private Response page(FormState state) {
        return Html.page(
                new NameFields(
                        frames.of("new-name"),
                        state,
                        "/desk/new-name",
                        "",
                        NameForms.shown(state, List.of()),
                        NameForms.caseOf(state, null)));
    }

    /** A protected name in the list. */
    public record Row(
            String id,
            String name,
            String language,
            String initials,
            @Nullable String caseDocument,
            long found) {
        /** Without the name: it must not reach a log. */
        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    /** A false alarm that nobody has decided yet. */
    public record Waiting(String id, String who, String since) {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Names(
            Frame f,
            List<Row> names,
            @Nullable String next,
            List<Waiting> alarms,
            List<NameRows.Refused> refused,
            List<NameRows.Search> searches)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FalseAlarmWords(Frame f, FalseAlarm alarm, List<Alarmed> alarms)
            implements TemplateInstance {}

    /** Words that were taken for a name, where they stand, and the id of that name. */
    public record Alarmed(String words, String place, String name) {
        /** Without the words: they must not reach a log. */
        @Override
        public String toString() {
            return "Alarmed[" + place + "]";
        }
    }

    /**
     * The fields of a name.
     *
     * @param etag of the name that is changed; empty for a new one
     */
    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NameFields(
            Frame f,
            FormState r,
            String action,
            String etag,
            List<NameForms.Shown> forms,
            String caseDocument)
            implements TemplateInstance {}
}
