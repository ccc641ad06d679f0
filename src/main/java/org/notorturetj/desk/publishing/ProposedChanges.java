package org.notorturetj.desk.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.NamedText;
import org.notorturetj.api.desk.proposal.ProposedAddress;
import org.notorturetj.api.desk.proposal.ProposedChange;
import org.notorturetj.api.desk.proposal.ProposedDocument;
import org.notorturetj.api.desk.warning.Warning;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.desk.listing.DocumentTitles;
import org.notorturetj.desk.revision.AskedCorrections;
import org.notorturetj.desk.revision.MemberDifferences;
import org.notorturetj.desk.warning.AcceptedWarnings;
import org.notorturetj.desk.warning.WarningViews;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.publication.FindVersions;
import org.notorturetj.publication.NamedVersions;
import org.notorturetj.publication.PinnedRequest;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a publication would change, member by member, with the old and the new value: whoever
 * approves answers for the very number. Of one that was made, what it did change.
 */
@ApplicationScoped
class ProposedChanges {
    private final FindVersions versions;
    private final FactsVersions facts;
    private final Editions editions;
    private final DocumentTitles titles;
    private final PrintedAddresses printed;
    private final AcceptedWarnings accepted;
    private final WarningViews warnings;

    ProposedChanges(
            FindVersions versions,
            FactsVersions facts,
            Editions editions,
            DocumentTitles titles,
            PrintedAddresses printed,
            AcceptedWarnings accepted,
            WarningViews warnings) {
        this.versions = versions;
        this.facts = facts;
        this.editions = editions;
        this.titles = titles;
        this.printed = printed;
        this.accepted = accepted;
        this.warnings = warnings;
    }

    /**
     * The documents of a publication.
     *
     * @param noCorrection the texts of which the proposer says that they correct nothing
     */
    List<ProposedDocument> of(
            PinnedRequest request, boolean withChanges, List<NamedText> noCorrection) {
        Map<String, DocumentTitles.As> known =
                titles.by(request.parts().stream().map(PinnedRequest.Part::documentId).toList());
        return request.parts().stream()
                .flatMap(part -> versions.inAnyState(part).stream())
                .map(
                        part ->
                                document(
                                        part.document().id(),
                                        known.get(part.document().id()),
                                        withChanges ? changes(part, noCorrection) : null,
                                        withChanges
                                                ? part.facts().map(printed::in).orElse(null)
                                                : null,
                                        withChanges ? warnings.of(accepted.of(part)) : null))
                .toList();
    }

    /** The document of which texts would be erased. */
    List<ProposedDocument> erasure(String id, List<Language> languages, boolean withChanges) {
        return titles.by(List.of(id)).entrySet().stream()
                .map(
                        known ->
                                document(
                                        id,
                                        known.getValue(),
                                        withChanges
                                                ? languages.stream()
                                                        .map(
                                                                language ->
                                                                        new ProposedChange(
                                                                                language, null,
                                                                                List.of(), false,
                                                                                null))
                                                        .toList()
                                                : null,
                                        null,
                                        null))
                .toList();
    }

    private static ProposedDocument document(
            String id,
            DocumentTitles.As known,
            @Nullable List<ProposedChange> changes,
            @Nullable List<ProposedAddress> addresses,
            @Nullable List<Warning> warned) {
        return new ProposedDocument(id, known.type(), known.title(), changes, addresses, warned);
    }

    private List<ProposedChange> changes(NamedVersions part, List<NamedText> noCorrection) {
        List<ProposedChange> changes = new ArrayList<>();
        part.facts().ifPresent(next -> changes.add(change(null, before(part, next), next, false)));
        part.texts()
                .forEach(
                        (language, next) ->
                                changes.add(
                                        change(
                                                language,
                                                before(part, next),
                                                next,
                                                noCorrection.contains(
                                                        new NamedText(
                                                                part.document().id(), language)))));
        return changes;
    }

    private Optional<Facts> before(NamedVersions part, Facts next) {
        return part.published()
                .filter(it -> it.number() != next.number())
                .or(() -> facts.previousPublished(next));
    }

    private Optional<Edition> before(NamedVersions part, Edition next) {
        Optional<Edition> published =
                Optional.ofNullable(part.publishedTexts().get(next.language()));
        // when it was withdrawn, nothing of it is public, and all of it would be again
        return next.state() == EditionState.WITHDRAWN
                ? published
                : published
                        .filter(it -> it.number() != next.number())
                        .or(() -> editions.previousPublished(next));
    }

    private static ProposedChange change(
            @Nullable Language language,
            Optional<? extends ContentVersion> before,
            ContentVersion next,
            boolean isSaidToBeNone) {
        if (next.state() == EditionState.REDACTED) {
            return new ProposedChange(language, next.number(), List.of(), false, null);
        }
        ObjectNode old = CanonicalJson.tree(before.map(ContentVersion::content).orElse("{}"));
        ObjectNode content = CanonicalJson.tree(next.content());
        boolean asks = before.isPresent() && AskedCorrections.between(old, content);
        return new ProposedChange(
                language,
                next.number(),
                MemberDifferences.between(old, content),
                asks,
                (asks && isSaidToBeNone) ? Boolean.TRUE : null);
    }
}
