package org.notorturetj.desk.publishing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.proposal.ProposedAddress;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.type.DocumentTypes;
import org.notorturetj.content.type.PrintedAddress;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.platform.json.CanonicalJson;

/**
 * What facts show to readers beside what it leads to: whoever approves a line that shows one number
 * and dials another must see both, also when only one of them has changed.
 */
@ApplicationScoped
class PrintedAddresses {
    private final Documents documents;
    private final DocumentTypes types;

    PrintedAddresses(Documents documents, DocumentTypes types) {
        this.documents = documents;
        this.types = types;
    }

    /** Those of facts; empty when they cannot be read. */
    List<ProposedAddress> in(Facts facts) {
        return documents
                .findByIdOptional(facts.documentId())
                .map(document -> printed(types.named(document.type()), facts.content()))
                .orElse(List.of())
                .stream()
                .map(
                        it ->
                                new ProposedAddress(
                                        "/" + it.member(),
                                        it.printed(),
                                        it.leadsTo(),
                                        it.agrees(),
                                        it.differsBecause()))
                .toList();
    }

    private static <F> List<PrintedAddress> printed(TypeRules<F, ?> type, String facts) {
        try {
            return type.printed(CanonicalJson.read(facts, type.factsClass()));
        } catch (IllegalArgumentException e) {
            return List.of(); // saved in an older format: it is refused as invalid
        }
    }
}
