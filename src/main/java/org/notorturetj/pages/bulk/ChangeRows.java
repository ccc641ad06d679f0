package org.notorturetj.pages.bulk;

import java.util.List;
import java.util.regex.Pattern;

import org.notorturetj.api.desk.bulk.BulkChanges;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.form.Labels;
import org.notorturetj.pages.publishing.Act;
import org.notorturetj.pages.publishing.Titles;

/** Drafts that would be changed, or were, in words. */
final class ChangeRows {

    private ChangeRows() {}

    /**
     * Each of them.
     *
     * @param part of the documents that is changed: facts, or the tag of a language
     * @param find the words that are replaced; empty for facts
     */
    static List<ChangeRow> of(BulkChanges changes, String part, String find, Language reader) {
        return changes.items().stream().map(it -> row(it, part, find, reader)).toList();
    }

    private static ChangeRow row(
            BulkChanges.Changed change, String part, String find, Language reader) {
        return new ChangeRow(
                change.document(),
                Titles.titled(change.title(), reader),
                change.type() == null ? "" : Frames.type(change.type(), reader),
                "/desk/documents/" + change.document() + "/" + part,
                change.etag() == null ? "" : change.etag(),
                change.problem() == null ? "" : Act.sentence(change.problem()),
                change.places() == null
                        ? List.of()
                        : change.places().stream().map(it -> spot(it, find, reader)).toList());
    }

    /** All of the words that stand there are replaced, not only those that the place is of. */
    private static Spot spot(BulkChanges.Place place, String find, Language reader) {
        return new Spot(
                Labels.path(place.member(), reader),
                List.of(place.around().split(Pattern.quote(find), -1)));
    }

    /**
     * A draft.
     *
     * @param href where it is written
     * @param etag as it was seen, or as it was saved
     * @param problem why it stays as it is; empty if it does not
     */
    public record ChangeRow(
            String id,
            String title,
            String type,
            String href,
            String etag,
            String problem,
            List<Spot> spots) {
        public boolean isPossible() {
            return problem.isEmpty();
        }
    }

    /**
     * Where the words stand.
     *
     * @param around what stands around and between them
     */
    public record Spot(String where, List<String> around) {}
}
