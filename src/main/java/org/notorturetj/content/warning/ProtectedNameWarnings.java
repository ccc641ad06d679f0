package org.notorturetj.content.warning;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.guard.NameGuard;
import org.notorturetj.content.protection.NameCheck;
import org.notorturetj.content.protection.NamesInContent;
import org.notorturetj.content.protection.ProtectedNames;
import org.notorturetj.content.warning.TextWarnings.Found;
import org.notorturetj.platform.json.CanonicalJson;

/**
 * Where the working versions of a document may name somebody who is protected: what is a matter of
 * judgement, and what was written before the name was protected.
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
        List<Found> found = new ArrayList<>();
        if (guard.size() == 0) {
            return found;
        }
        for (Language language : Language.values()) {
            editions.working(id, language)
                    .ifPresent(
                            text ->
                                    add(
                                            guard,
                                            "/editions/" + language.tag(),
                                            language,
                                            text,
                                            found));
        }
        facts.working(id).ifPresent(version -> add(guard, "/facts", null, version, found));
        return found;
    }

    private static void add(
            NameGuard guard,
            String pointer,
            @Nullable Language language,
            ContentVersion version,
            List<Found> found) {
        if (version.state() != EditionState.REDACTED) {
            NamesInContent.in(guard, CanonicalJson.tree(version.content()), language).stream()
                    .map(it -> new Found(NameCheck.rule(it.hit().reason()), pointer + it.member()))
                    .distinct()
                    .forEach(found::add);
        }
    }
}
