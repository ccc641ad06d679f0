package org.notorturetj.content.warning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.protectedname.FoundName;
import org.notorturetj.content.protectedname.NameCheck;
import org.notorturetj.content.protectedname.NameRefusalCounts;
import org.notorturetj.content.protectedname.NamesInContent;
import org.notorturetj.content.protectedname.ProtectedNames;
import org.notorturetj.content.warning.TextWarnings.Found;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where the working versions of a document may name somebody who is protected: what is a matter of
 * judgement, what was written before the name was protected, and names of which one part stands in
 * one member and another in another.
 *
 * <p>Whoever may read the names is told each place. Other people are told that there is one, and
 * not where or why, and are counted, so that nobody can try out names (docs/adr/058). Programs are
 * told nothing.
 */
@ApplicationScoped
class ProtectedNameWarnings {
    private static final String WHOLE_DOCUMENT = "";

    private final ProtectedNames names;
    private final NameRefusalCounts counts;
    private final Editions editions;
    private final FactsVersions facts;

    ProtectedNameWarnings(
            ProtectedNames names,
            NameRefusalCounts counts,
            Editions editions,
            FactsVersions facts) {
        this.names = names;
        this.counts = counts;
        this.editions = editions;
        this.facts = facts;
    }

    /**
     * The warnings for somebody.
     *
     * @throws ProblemException too-many-requests, if she has met too many names
     */
    List<Found> of(String id, Person reader) {
        if (!reader.isHuman()) {
            return List.of();
        }
        NameGuard guard = names.now();
        if (guard.size() == 0) {
            return List.of();
        }
        List<ObjectNode> contents = new ArrayList<>();
        List<FoundName> found = found(guard, id, contents);
        return reader.may(Permission.PROTECT_NAMES)
                ? toWarnings(found)
                : hinted(reader.accountId(), id, found, contents);
    }

    /** Of a list of names the same is said whatever names are in it. */
    private List<Found> hinted(
            String account, String id, List<FoundName> found, List<ObjectNode> contents) {
        boolean list = contents.stream().anyMatch(NamesInContent::isListOfNames);
        Optional<String> name =
                found.stream()
                        .map(it -> it.hit().persons().get(0))
                        .min(Comparator.naturalOrder())
                        .filter(any -> !list);
        counts.warn(account, id, name.orElse(null));
        return list || name.isPresent()
                ? List.of(new Found(Rule.WARN_PROTECTED, WHOLE_DOCUMENT))
                : List.of();
    }

    /** What was found, and in which contents. */
    private List<FoundName> found(NameGuard guard, String id, List<ObjectNode> contents) {
        List<FoundName> found = new ArrayList<>();
        ObjectNode together = CanonicalJson.mapper().createObjectNode();
        facts.working(id).ifPresent(version -> add(together, "facts", version));
        contents.add(together.deepCopy());
        found.addAll(NamesInContent.in(guard, together, null));
        for (Language language : Language.values()) {
            Optional<? extends ContentVersion> text = editions.working(id, language);
            if (text.isPresent()) {
                // What readers of one language see: its text, and the facts.
                add(together.withObject("/editions"), language.tag(), text.get());
                contents.add(together.deepCopy());
                ObjectNode alone = together.deepCopy();
                alone.remove("facts");
                found.addAll(NamesInContent.in(guard, alone, language));
                found.addAll(NamesInContent.across(guard, together, language));
                together.remove("editions");
            }
        }
        return found;
    }

    private static void add(ObjectNode to, String name, ContentVersion version) {
        if (version.state() != EditionState.REDACTED) {
            to.set(name, CanonicalJson.tree(version.content()));
        }
    }

    private static List<Found> toWarnings(List<FoundName> found) {
        return found.stream()
                .map(it -> new Found(NameCheck.rule(it.hit().reason()), it.member()))
                .distinct()
                .toList();
    }
}
