package org.notorturetj.desk.overview;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.notorturetj.api.desk.overview.InboxGroup;
import org.notorturetj.api.desk.overview.InboxItem;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.desk.paging.PageCursor;

/** The groups of the inbox, the most pressing first. */
final class InboxGroups {
    private static final List<String> ORDER = List.of(InboxGroup.WORDS.split("\\|"));

    private static final Map<String, String> BY_KIND =
            Map.ofEntries(
                    Map.entry("proposal", "decide"),
                    Map.entry("signing_refused", "server"),
                    Map.entry("redaction_failed", "server"),
                    Map.entry("names_missing", "server"),
                    Map.entry("schedule_refused", "server"),
                    Map.entry("text_in_review", "approve"),
                    Map.entry("facts_in_review", "approve"),
                    Map.entry("text_changes_requested", "returned"),
                    Map.entry("facts_changes_requested", "returned"),
                    Map.entry("approved", "publish"),
                    Map.entry("comment_mention", "mention"),
                    Map.entry("text_assigned", "assigned"),
                    Map.entry("translation_behind", "translation"),
                    Map.entry("text_without_review", "review"),
                    Map.entry("legal_review", "review"),
                    Map.entry("line_stale", "line"),
                    Map.entry("line_unverified", "line"),
                    Map.entry("link_broken", "link"));

    private InboxGroups() {}

    /** The item in its group. Somebody may be waiting to be warned by an alert. */
    static InboxItem grouped(InboxItem item) {
        String group = BY_KIND.get(item.kind());
        boolean urgent = "approve".equals(group) && DocumentType.ALERT.word().equals(item.type());
        return item.in(urgent ? "decide" : String.valueOf(group));
    }

    /** The moment under which an item stands behind all of the groups before its own. */
    static PageCursor cursorOf(InboxItem item, String key) {
        return new PageCursor(
                PageCursor.ahead(item.since(), ORDER.size() - ORDER.indexOf(item.group())), key);
    }

    static List<InboxGroup> counted(Stream<InboxItem> items) {
        Map<String, Long> counts =
                items.collect(Collectors.groupingBy(InboxItem::group, Collectors.counting()));
        return ORDER.stream()
                .map(group -> new InboxGroup(group, counts.getOrDefault(group, 0L)))
                .toList();
    }
}
