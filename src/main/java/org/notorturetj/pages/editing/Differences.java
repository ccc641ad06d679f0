package org.notorturetj.pages.editing;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.edition.TextSource;
import org.notorturetj.api.desk.revision.Compared;
import org.notorturetj.api.desk.revision.MemberDifference;
import org.notorturetj.api.desk.revision.TextSegment;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.form.Labels;
import org.notorturetj.pages.publishing.Values;
import org.notorturetj.platform.problem.ProblemException;

/** What has changed: in a source since it was translated, or of what readers see. */
@ApplicationScoped
class Differences {
    private final Parts parts;
    private final PartSchemas schemas;
    private final Values values;

    Differences(Parts parts, PartSchemas schemas, Values values) {
        this.parts = parts;
        this.schemas = schemas;
        this.values = values;
    }

    /** What has changed in the source since a text was translated from it. */
    List<Changed> ofSource(Part part, WorkingPart working, Language reader) {
        TextSource source = working.source();
        return source == null || !source.behind()
                ? List.of()
                : between(
                        new Part(part.document(), source.language()),
                        new Compared(source.number(), source.save(), null, null),
                        reader);
    }

    /** What readers would see changed; empty while they see nothing of it. */
    List<Changed> toReaders(Part part, Language reader) {
        try {
            return between(part, new Compared(null, null, null, null), reader);
        } catch (ProblemException notPublic) {
            if (notPublic.type() == ProblemType.NOT_FOUND) {
                return List.of();
            }
            throw notPublic;
        }
    }

    /** What differs between two versions, member by member. */
    List<Changed> between(Part part, Compared compared, Language reader) {
        List<MemberDifference> members = parts.difference(part, compared).members();
        if (members.isEmpty()) {
            return List.of();
        }
        Map<String, Object> schema = schemas.of(part).keywords();
        return members.stream()
                .map(member -> changed(member, schema, reader))
                .filter(member -> member.segments().stream().anyMatch(Differences::isSaid))
                .toList();
    }

    /** An empty list in place of none is no change that anybody reads. */
    private static boolean isSaid(TextSegment segment) {
        return !segment.kind().equals("same") && !segment.text().isEmpty();
    }

    private Changed changed(MemberDifference member, Map<String, Object> schema, Language reader) {
        List<TextSegment> segments = member.segments();
        String name = member.member();
        return new Changed(
                Labels.path(name, reader),
                segments != null
                        ? segments
                        : List.of(
                                new TextSegment(
                                        "removed",
                                        values.of(member.before(), schema, name, reader)),
                                new TextSegment(
                                        "added", values.of(member.after(), schema, name, reader))));
    }

    /** A member that differs, in pieces that are the same, removed or added. */
    public record Changed(String label, List<TextSegment> segments) {}
}
