package org.notorturetj.pages.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.proposal.Proposal;
import org.notorturetj.api.desk.proposal.ProposedAddress;
import org.notorturetj.api.desk.proposal.ProposedChange;
import org.notorturetj.api.desk.proposal.ProposedDocument;
import org.notorturetj.api.desk.revision.MemberDifference;
import org.notorturetj.api.desk.revision.TextSegment;
import org.notorturetj.api.desk.type.TypesApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.form.Labels;
import org.notorturetj.pages.work.AskedFor;

/** What a proposal asks for, in words: the old beside the new. */
@ApplicationScoped
class ProposalView {
    /** Members of a statement that say when. */
    private static final List<String> MOMENTS = List.of("from", "at");

    private final TypesApi types;
    private final Values values;
    private final AlertView alerts;

    ProposalView(TypesApi types, Values values, AlertView alerts) {
        this.types = types;
        this.values = values;
        this.alerts = alerts;
    }

    /** Whether its yes brings a document to readers. */
    static boolean sends(Proposal proposal, String document) {
        return AskedFor.sends(proposal)
                && proposal.documents().stream().anyMatch(it -> it.document().equals(document));
    }

    /** Whose phones a yes makes ring; null where it makes none ring. */
    @Nullable Ringing ringing(Proposal proposal, Language reader) {
        if (!AskedFor.sends(proposal)) {
            return null;
        }
        List<String> alerting =
                AskedFor.ringing(proposal).stream().map(ProposedDocument::document).toList();
        return alerting.isEmpty()
                ? null
                : new Ringing(
                        alerting.stream()
                                .map(it -> alerts.phones(it, reader))
                                .flatMap(Stream::ofNullable)
                                .flatMap(it -> it.reach().stream())
                                .distinct()
                                .toList());
    }

    List<ChangedDocument> documents(Proposal proposal, Language reader) {
        return proposal.documents().stream().map(it -> document(it, reader)).toList();
    }

    private ChangedDocument document(ProposedDocument document, Language reader) {
        List<ProposedChange> changes = document.changes() == null ? List.of() : document.changes();
        List<ProposedAddress> addresses =
                document.addresses() == null ? List.of() : document.addresses();
        return new ChangedDocument(
                document.document(),
                document.title() == null ? Frames.word("without-title", reader) : document.title(),
                Frames.type(document.type(), reader),
                changes.stream().map(it -> part(it, document.type(), reader)).toList(),
                addresses,
                WarningRows.of(document.document(), document.warnings(), null, List.of(), reader));
    }

    private ChangedPart part(ProposedChange change, String type, Language reader) {
        Map<String, Object> schema = schema(type, change.language() == null);
        List<Changed> members = new ArrayList<>();
        for (MemberDifference member : change.members()) {
            if (isNothing(member.before()) && isNothing(member.after())) {
                continue;
            }
            members.add(
                    new Changed(
                            Labels.path(member.member(), reader),
                            values.of(member.before(), schema, member.member(), reader),
                            values.of(member.after(), schema, member.member(), reader),
                            member.segments() == null ? List.of() : member.segments()));
        }
        return new ChangedPart(
                change.language() == null
                        ? Frames.word("facts", reader)
                        : Frames.word("language-" + change.language().tag(), reader),
                change.number() == null,
                change.asksForCorrection() && change.noCorrection() == null,
                change.noCorrection() != null,
                members);
    }

    /** A list of nothing tells a reader as little as none. */
    private static boolean isNothing(@Nullable Object value) {
        return value == null || (value instanceof Collection<?> list && list.isEmpty());
    }

    private Map<String, Object> schema(String type, boolean ofFacts) {
        return types.list().items().stream()
                .filter(it -> it.type().equals(type))
                .findFirst()
                .map(it -> ofFacts ? it.facts() : it.text())
                .orElse(Map.of());
    }

    /**
     * What an account, a name or an erasure is asked for: each member with its value. Of what is
     * shown as documents only the moments.
     */
    Map<String, String> statement(Proposal proposal, Language reader) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String moment : MOMENTS) {
            if (proposal.statement().get(moment) != null) {
                lines.put(
                        Frames.word("moment-" + moment, reader),
                        values.of(
                                proposal.statement().get(moment),
                                Map.of("format", "date-time"),
                                "",
                                reader));
            }
        }
        if (proposal.documents().isEmpty()) {
            proposal.statement()
                    .forEach(
                            (member, value) ->
                                    lines.put(
                                            Labels.of(member, reader),
                                            values.of(named(value, reader), reader)));
        }
        return lines;
    }

    /** Roles by their names. */
    private static @Nullable Object named(@Nullable Object value, Language reader) {
        return value instanceof List<?> list
                ? list.stream()
                        .map(it -> Frames.wordOr("role-" + it, String.valueOf(it), reader))
                        .toList()
                : value;
    }

    /**
     * Phones that ring.
     *
     * @param reach whose, and how many at most; empty where nobody knows
     */
    public record Ringing(List<String> reach) {}

    /** A document as it would change. */
    public record ChangedDocument(
            String id,
            String title,
            String type,
            List<ChangedPart> parts,
            List<ProposedAddress> addresses,
            List<WarningRows.WarningRow> warnings) {}

    /**
     * Its facts, or the text of a language.
     *
     * @param isErased whether nothing of it would be left
     * @param asks whether readers would be told something else, and of no correction
     * @param isNone whether the caller says that it is none
     */
    public record ChangedPart(
            String name, boolean isErased, boolean asks, boolean isNone, List<Changed> members) {}

    /**
     * A member.
     *
     * @param segments where a long text differs; empty: all of it is shown
     */
    public record Changed(String name, String before, String after, List<TextSegment> segments) {}
}
