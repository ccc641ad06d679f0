package org.notorturetj.pages.work;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.overview.InboxItem;
import org.notorturetj.api.desk.proposal.Proposal;
import org.notorturetj.api.desk.proposal.ProposalsApi;
import org.notorturetj.api.desk.proposal.ProposedDocument;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.pages.Frames;

/** What a proposal asks for, in words. */
@ApplicationScoped
public class AskedFor {
    /** Kinds whose yes brings documents to readers. */
    private static final Set<String> SENDING =
            Set.of("publication", "reviewed-publication", "restoration");

    private final ProposalsApi proposals;

    AskedFor(ProposalsApi proposals) {
        this.proposals = proposals;
    }

    /** What is asked for; that phones ring is said first. */
    public static String kind(Proposal proposal, Language reader) {
        boolean rings = sends(proposal) && !ringing(proposal).isEmpty();
        return Frames.wordOr(
                "kind-" + (rings ? "rings" : proposal.kind()), proposal.kind(), reader);
    }

    /** Whether its yes brings documents to readers. */
    public static boolean sends(Proposal proposal) {
        return SENDING.contains(proposal.kind());
    }

    /** The documents of it that make phones ring as they go out. */
    public static List<ProposedDocument> ringing(Proposal proposal) {
        return proposal.documents().stream().filter(it -> wakes(it.type())).toList();
    }

    /** Whether phones ring when a document of a type goes out. */
    public static boolean wakes(String type) {
        return type.equals(DocumentType.ALERT.word());
    }

    /** The same with a title, where it waits for a yes to what is about none or several. */
    InboxItem titled(InboxItem item, Language reader) {
        if (item.proposal() == null || item.title() != null) {
            return item;
        }
        Proposal proposal = proposals.get(item.proposal());
        return item.titled(
                item.type(),
                Stream.concat(
                                Stream.of(kind(proposal, reader)),
                                proposal.documents().stream()
                                        .map(ProposedDocument::title)
                                        .filter(Objects::nonNull))
                        .distinct()
                        .collect(Collectors.joining(" · ")));
    }
}
