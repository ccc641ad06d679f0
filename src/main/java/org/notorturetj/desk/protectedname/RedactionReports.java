package org.notorturetj.desk.protectedname;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.protectedname.LeftPlace;
import org.notorturetj.api.desk.protectedname.NameRedaction;
import org.notorturetj.api.desk.protectedname.NameRedactionBuilder;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.protectedname.search.Findings;
import org.notorturetj.content.protectedname.search.SearchReports;
import org.notorturetj.platform.text.Phrase;
import org.notorturetj.publication.redaction.RedactionTables;

/** What redactions have cleaned, what the verification found, and what they cannot reach. */
@ApplicationScoped
class RedactionReports {
    private static final List<Phrase> BEYOND =
            List.of(
                    Phrase.BEYOND_BACKUPS,
                    Phrase.BEYOND_DATABASE,
                    Phrase.BEYOND_MIRRORS,
                    Phrase.BEYOND_CACHES,
                    Phrase.BEYOND_FEEDS,
                    Phrase.BEYOND_READERS);

    private final RedactionTables redactions;
    private final SearchReports searches;
    private final Findings findings;

    RedactionReports(RedactionTables redactions, SearchReports searches, Findings findings) {
        this.redactions = redactions;
        this.searches = searches;
        this.findings = findings;
    }

    /** Those of a name, newest first. */
    Stream<NameRedaction> of(String name, Language language) {
        Map<String, Long> left = findings.openByPlace(name);
        List<LeftPlace> leftIn =
                left.entrySet().stream()
                        .map(place -> new LeftPlace(place.getKey(), place.getValue()))
                        .toList();
        long all = left.values().stream().mapToLong(Long::longValue).sum();
        return redactions.of(name).stream()
                .map(
                        it ->
                                NameRedactionBuilder.builder()
                                        .number(it.number())
                                        .state(it.state())
                                        .proposer(it.proposer())
                                        .approver(it.approver())
                                        .createdAt(it.createdAt())
                                        .endedAt(it.endedAt())
                                        .cleaned(redactions.places(it.number()))
                                        .left(all)
                                        .leftIn(leftIn)
                                        .failedAt(it.failedAt())
                                        .retryAt(it.retryAt())
                                        .verification(
                                                it.verification() == null
                                                        ? null
                                                        : searches.find(it.verification())
                                                                .orElse(null))
                                        .beyond(
                                                BEYOND.stream()
                                                        .map(phrase -> phrase.in(language))
                                                        .toList())
                                        .build());
    }
}
