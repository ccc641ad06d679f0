package org.notorturetj.pages.oversight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.audit.AuditApi;
import org.notorturetj.api.desk.audit.AuditedAct;
import org.notorturetj.api.desk.audit.AuditedActFilter;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Choice;
import org.notorturetj.pages.ColleagueChoices;
import org.notorturetj.pages.FormState;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.Moments;
import org.notorturetj.pages.People;
import org.notorturetj.pages.Refusing;
import org.notorturetj.pages.form.Labels;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;

/** Who did what, the newest first. */
@Path("/desk/audit")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read_audit")
public class AuditPages {
    private static final int MANY = 50;
    private static final String SERVER = "server";
    private static final String ACT = "act-";
    private static final String REASON = "reason.";
    private static final String WARNING = "warning.accept";
    private final Frames frames;
    private final AuditApi audit;
    private final People people;
    private final ActedOn acted;
    private final ColleagueChoices colleagues;
    private final Refusing refusing;

    AuditPages(
            Frames frames,
            AuditApi audit,
            People people,
            ActedOn acted,
            ColleagueChoices colleagues,
            Refusing refusing) {
        this.frames = frames;
        this.audit = audit;
        this.people = people;
        this.acted = acted;
        this.colleagues = colleagues;
        this.refusing = refusing;
    }

    @GET
    public Response audit(
            @QueryParam("document") @Nullable String document,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("action") @Nullable String action,
            @QueryParam("cursor") @Nullable String cursor) {
        Filter filter = new Filter(text(document), text(actor), text(action));
        return refusing.orAgain(
                Map.of(),
                () ->
                        page(
                                FormState.NONE,
                                filter,
                                audit.list(
                                        new AuditedActFilter(
                                                orNull(filter.document()),
                                                orNull(filter.actor()),
                                                orNull(filter.action())),
                                        new PageRequest(cursor, MANY))),
                state -> page(state, filter, Items.whole(List.of())));
    }

    private Response page(FormState state, Filter filter, Items<AuditedAct> found) {
        Frame frame = frames.of("audit");
        Map<String, String> names = acted.names(found.items(), frame.lang());
        return Html.page(
                new Audit(
                        frame,
                        state,
                        filter,
                        actors(filter.actor(), frame),
                        actions(filter.action(), frame),
                        found.items().stream().map(act -> row(act, names, frame)).toList(),
                        found.next() == null
                                ? null
                                : filter.query() + "cursor=" + encoded(found.next())));
    }

    private List<Choice> actors(String chosen, Frame frame) {
        List<Choice> actors =
                new ArrayList<>(
                        colleagues.and(
                                chosen.isEmpty() || chosen.equals(SERVER) ? null : chosen, frame));
        actors.add(new Choice(SERVER, frame.w("act-by-server"), chosen.equals(SERVER)));
        return actors;
    }

    /** All acts that have words, and the one that was asked for. */
    private static List<Choice> actions(String chosen, Frame frame) {
        Map<String, String> acts = new TreeMap<>();
        if (!chosen.isEmpty()) {
            acts.put(chosen, chosen);
        }
        frame.words()
                .forEach(
                        (key, words) -> {
                            if (key.startsWith(ACT) && !key.equals("act-by-server")) {
                                acts.put(key.substring(ACT.length()), words);
                            }
                        });
        return acts.entrySet().stream()
                .map(act -> new Choice(act.getKey(), act.getValue(), act.getKey().equals(chosen)))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private Row row(AuditedAct act, Map<String, String> names, Frame frame) {
        Language language = frame.lang();
        return AuditPagesRowBuilder.builder()
                .number(act.number())
                .at(Moments.minute(act.at(), language))
                .actor(act.actor())
                .who(
                        act.actor().equals(SERVER)
                                ? frame.w("act-by-server")
                                : people.name(act, "actor"))
                .action(act.action())
                .what(frame.words().getOrDefault(ACT + act.action(), act.action()))
                .document(act.document())
                .title(
                        act.document() == null
                                ? null
                                : names.getOrDefault(act.document(), act.document()))
                .place(ActedOn.address(act, frame))
                .language(
                        act.language() == null ? null : frame.w("language-" + act.language().tag()))
                .fields(
                        act.fields().stream()
                                .map(field -> field(act.action(), field, language))
                                .collect(Collectors.joining(", ")))
                .build();
    }

    /** A member, behind a warning's place its kind, or why something was removed. */
    private String field(String action, String field, Language reader) {
        if (field.startsWith(REASON)) {
            return Frames.name("removalReasons", field.substring(REASON.length()), reader);
        }
        int end = action.equals(WARNING) ? field.lastIndexOf('.') : -1;
        String kind = field.substring(end + 1);
        return end < 0
                ? place(field, reader)
                : place(field.substring(0, end), reader)
                        + " – "
                        + Frames.wordOr("warning-" + kind, kind, reader);
    }

    private String place(String field, Language reader) {
        return Labels.path(field.replace('.', '/'), reader);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the list is narrowed by; empty: by nothing. */
    public record Filter(String document, String actor, String action) {
        public boolean isThere() {
            return !document.isEmpty() || !actor.isEmpty() || !action.isEmpty();
        }

        String query() {
            return "?" + part("document", document) + part("actor", actor) + part("action", action);
        }

        private static String part(String name, String value) {
            return value.isEmpty() ? "" : name + "=" + encoded(value) + "&";
        }
    }

    /** An act, as it is read. */
    @MadeByName
    public record Row(
            long number,
            String at,
            String actor,
            String who,
            String action,
            String what,
            @Nullable String document,
            @Nullable String title,
            @Nullable String place,
            @Nullable String language,
            String fields) {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Audit(
            Frame f,
            FormState r,
            Filter filter,
            List<Choice> actors,
            List<Choice> actions,
            List<Row> rows,
            @Nullable String next)
            implements TemplateInstance {}
}
