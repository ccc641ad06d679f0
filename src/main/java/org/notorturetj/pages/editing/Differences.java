package org.notorturetj.pages.editing;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.edition.TextSource;
import org.notorturetj.api.desk.revision.Compared;
import org.notorturetj.api.desk.revision.MemberDifference;
import org.notorturetj.api.desk.revision.TextSegment;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.form.Labels;

/** What has changed: in the source since it was translated, or since the version before. */
@ApplicationScoped
class Differences {
    private final Parts parts;

    Differences(Parts parts) {
        this.parts = parts;
    }

    List<Changed> of(Part part, WorkingPart working, Language reader) {
        TextSource source = working.source();
        if (source != null && source.behind()) {
            return between(
                    new Part(part.document(), source.language()),
                    new Compared(source.number(), source.save(), null, null),
                    reader);
        }
        boolean checked = working.state().equals("in_review") || working.state().equals("approved");
        return checked && working.number() > 1
                ? between(part, new Compared(working.number() - 1, null, null, null), reader)
                : List.of();
    }

    /** What differs between two versions, member by member. */
    List<Changed> between(Part part, Compared compared, Language reader) {
        return parts.difference(part, compared).members().stream()
                .map(member -> changed(member, reader))
                .toList();
    }

    private static Changed changed(MemberDifference member, Language reader) {
        List<TextSegment> segments = member.segments();
        return new Changed(
                Labels.path(member.member(), reader),
                segments != null ? segments : whole(member.before(), member.after()));
    }

    private static List<TextSegment> whole(@Nullable Object before, @Nullable Object after) {
        return List.of(
                new TextSegment("removed", text(before)), new TextSegment("added", text(after)));
    }

    private static String text(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Differences::text).collect(Collectors.joining("\n"))
                : value == null ? "" : String.valueOf(value);
    }

    /** A member that differs, in pieces that are the same, removed or added. */
    public record Changed(String label, List<TextSegment> segments) {}
}
