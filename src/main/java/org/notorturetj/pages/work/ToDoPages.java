package org.notorturetj.pages.work;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Reason;
import org.notorturetj.api.desk.document.DocumentFilter;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.overview.Due;
import org.notorturetj.api.desk.overview.DueApi;
import org.notorturetj.api.desk.overview.DueItem;
import org.notorturetj.api.desk.overview.Inbox;
import org.notorturetj.api.desk.overview.InboxApi;
import org.notorturetj.api.desk.overview.InboxGroup;
import org.notorturetj.api.desk.overview.InboxItem;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.ColleagueChoices;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.Links;
import org.notorturetj.pages.Moments;
import org.notorturetj.pages.Refusing;
import org.notorturetj.pages.Said;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/**
 * The first page: what waits for the reader's own yes, then her own work, then what time brings.
 */
@Path(Links.HOME)
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class ToDoPages {
    private static final int OWN = 10;

    private final Frames frames;
    private final Refusing refusing;
    private final InboxApi inbox;
    private final DueApi due;
    private final DocumentsApi documents;
    private final AskedFor asked;
    private final ColleagueChoices colleagues;

    ToDoPages(
            Frames frames,
            Refusing refusing,
            InboxApi inbox,
            DueApi due,
            DocumentsApi documents,
            AskedFor asked,
            ColleagueChoices colleagues) {
        this.frames = frames;
        this.refusing = refusing;
        this.inbox = inbox;
        this.due = due;
        this.documents = documents;
        this.asked = asked;
        this.colleagues = colleagues;
    }

    /**
     * Everything, or one group of what waits.
     *
     * @param group a heading that was opened; null: all of them, and what else there is
     */
    @GET
    public Response toDo(
            @QueryParam("group") @Nullable String group,
            @QueryParam("cursor") @Nullable String cursor) {
        return refusing.orAgain(() -> page(null, group, cursor), said -> page(said, null, null));
    }

    private Response page(@Nullable Said said, @Nullable String group, @Nullable String cursor) {
        Frame frame = frames.of("to-do");
        Language language = frame.lang();
        Inbox waiting = inbox.get(language.tag(), group, new PageRequest(cursor, null));
        boolean isWhole = group == null && cursor == null;
        List<Group> groups = groups(waiting, group, frame);
        Due soon =
                isWhole
                        ? due.get(null, language.tag(), new PageRequest(null, null))
                        : new Due(List.of(), false, null);
        return Html.page(
                Said.status(said),
                new ToDo(
                        frame.waiting(waiting.groups().stream().mapToLong(InboxGroup::items).sum()),
                        said,
                        groups,
                        isWhole,
                        next(group, waiting.next()),
                        soon.items().stream()
                                .map(item -> soon(item, language))
                                .filter(item -> !isAbove(item, groups))
                                .toList(),
                        soon.more(),
                        isWhole ? own(language) : List.of()));
    }

    /** What waits for the reader and is due, too, is said once. */
    private static boolean isAbove(Item due, List<Group> groups) {
        return groups.stream()
                .flatMap(group -> group.items().stream())
                .anyMatch(item -> item.href().equals(due.href()) && item.what().equals(due.what()));
    }

    private List<DocumentRow> own(Language language) {
        return DocumentRow.all(
                documents
                        .list(
                                DocumentFilter.own(),
                                null,
                                "changed",
                                null,
                                new PageRequest(null, OWN))
                        .items(),
                language);
    }

    private static @Nullable String next(@Nullable String group, @Nullable String cursor) {
        return cursor == null
                ? null
                : Links.HOME
                        + "?"
                        + (group == null ? "" : "group=" + group + "&")
                        + "cursor="
                        + cursor;
    }

    private List<Group> groups(Inbox inbox, @Nullable String only, Frame frame) {
        Language language = frame.lang();
        return inbox.groups().stream()
                .filter(group -> group.items() > 0)
                .filter(group -> only == null || only.equals(group.group()))
                .map(
                        group ->
                                new Group(
                                        Links.HOME + "?group=" + group.group(),
                                        Frames.wordOr(
                                                "group-" + group.group(), group.group(), language),
                                        group.items(),
                                        publishers(group.group(), frame),
                                        inbox.items().stream()
                                                .filter(item -> group.group().equals(item.group()))
                                                .map(item -> asked.titled(item, language))
                                                .map(item -> waits(item, frame))
                                                .toList()))
                .toList();
    }

    /** Who may do what whoever wrote it may only ask for. */
    private List<String> publishers(String group, Frame frame) {
        return group.equals("publish") && frame.may("comment")
                ? colleagues.who("publish", null, frame)
                : List.of();
    }

    private static Item waits(InboxItem item, Frame frame) {
        Language language = frame.lang();
        return new Item(
                Frames.word("waits-" + item.kind(), language),
                item.title(),
                address(item, frame),
                item.type() == null ? null : Frames.type(item.type(), language),
                item.language(),
                Moments.day(item.since(), language),
                sentences(item.reasons()),
                item.comment());
    }

    private static Item soon(DueItem item, Language language) {
        return new Item(
                Frames.word("due-" + item.kind(), language),
                item.title(),
                address(item.document(), item.language(), item.proposal(), item.schedule()),
                null,
                item.language(),
                item.at() == null ? null : Moments.minute(item.at(), language),
                sentences(item.reasons()),
                null);
    }

    private static List<String> sentences(@Nullable List<Reason> reasons) {
        return reasons == null ? List.of() : reasons.stream().map(Reason::message).toList();
    }

    private static String address(InboxItem item, Frame frame) {
        if (item.kind().equals("link_broken")) {
            return Links.BROKEN;
        }
        if (item.name() != null) {
            return "/desk/names/" + item.name();
        }
        String address =
                address(item.document(), item.language(), item.proposal(), item.schedule());
        if (item.group().equals("decide") && item.proposal() == null) {
            return "/desk/documents/" + item.document() + "/alert"; // all of it on one page
        }
        if (item.group().equals("publish") && frame.may("publish")) {
            return address + (AskedFor.wakes(String.valueOf(item.type())) ? "/alert" : "/publish");
        }
        return item.kind().startsWith("facts_") ? address + "/facts" : address;
    }

    /** The page on which something can be done about it. */
    private static String address(
            @Nullable String document,
            @Nullable Language language,
            @Nullable String proposal,
            @Nullable Long schedule) {
        if (proposal != null) {
            return "/desk/proposals/" + proposal;
        }
        if (schedule != null) {
            return "/desk/schedules";
        }
        if (document == null) {
            return Links.HOME;
        }
        return "/desk/documents/" + document + (language == null ? "" : "/" + language.tag());
    }

    /** What waits for the same reason, the most pressing groups first. */
    public record Group(
            String href, String name, long count, List<String> publishers, List<Item> items) {}

    /** Something that waits, or will be. */
    public record Item(
            String what,
            @Nullable String title,
            String href,
            @Nullable String type,
            @Nullable Language language,
            @Nullable String when,
            List<String> reasons,
            @Nullable String comment) {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ToDo(
            Frame f,
            @Nullable Said said,
            List<Group> waiting,
            boolean isWhole,
            @Nullable String next,
            List<Item> soon,
            boolean moreSoon,
            List<DocumentRow> own)
            implements TemplateInstance {}
}
