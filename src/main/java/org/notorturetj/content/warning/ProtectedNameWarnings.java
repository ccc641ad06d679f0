package org.notorturetj.content.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.protectedname.FoundName;
import org.notorturetj.content.protectedname.NameCheck;
import org.notorturetj.content.protectedname.NamesInContent;
import org.notorturetj.content.protectedname.ProtectedNames;
import org.notorturetj.content.warning.TextWarnings.Found;
import org.notorturetj.platform.json.CanonicalJson;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where the working versions of a document may name somebody who is protected: what is a matter of
 * judgement, what was written before the name was protected, and names of which one part stands in
 * one member and another in another.
 */
@ApplicationScoped
class ProtectedNameWarnings {
    private final ProtectedNames names;
    private final Editions editions;
    private final FactsVersions facts;

    ProtectedNameWarnings(ProtectedNames names, Editions editions, FactsVersions facts) {
        this.names = names;
        this.editions = editions;
        this.facts = facts;
    }

    List<Found> of(String id) {
        NameGuard guard = names.now();
        if (guard.size() == 0) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        ObjectNode together = CanonicalJson.mapper().createObjectNode();
        facts.working(id).ifPresent(version -> add(together, "facts", version));
        found.addAll(told(NamesInContent.in(guard, together, null)));
        for (Language language : Language.values()) {
            Optional<? extends ContentVersion> text = editions.working(id, language);
            if (text.isPresent()) {
                // What readers of one language see: its text, and the facts.
                add(together.withObject("/editions"), language.tag(), text.get());
                found.addAll(ofText(guard, together, language));
                together.remove("editions");
            }
        }
        return found.stream().distinct().toList();
    }

    private static List<Found> ofText(
            NameGuard guard, ObjectNode together, @Nullable Language language) {
        ObjectNode text = together.deepCopy();
        text.remove("facts");
        return told(
                Stream.concat(
                                NamesInContent.in(guard, text, language).stream(),
                                NamesInContent.across(guard, together, language).stream())
                        .toList());
    }

    private static void add(ObjectNode to, String name, ContentVersion version) {
        if (version.state() != EditionState.REDACTED) {
            to.set(name, CanonicalJson.tree(version.content()));
        }
    }

    private static List<Found> told(List<FoundName> found) {
        return found.stream()
                .map(it -> new Found(NameCheck.rule(it.hit().reason()), it.member()))
                .distinct()
                .toList();
    }
}
