package org.notorturetj.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.FactsVersions;

/**
 * Whether newer versions were approved after a request was written down: what waits for its moment
 * or for a second person must not publish what somebody has corrected since.
 */
@ApplicationScoped
public class NewerVersions {
    private final FactsVersions facts;
    private final Editions editions;

    NewerVersions(FactsVersions facts, Editions editions) {
        this.facts = facts;
        this.editions = editions;
    }

    /** Whether there is one of anything that a request names. */
    public boolean any(PinnedRequest request) {
        return request.parts().stream().anyMatch(it -> facts(it) || !texts(it).isEmpty());
    }

    /** Whether newer facts were approved than those of a part; false if it has none. */
    public boolean facts(PinnedRequest.Part part) {
        return isBehind(part.facts(), facts.approved(part.documentId()));
    }

    /** The languages of a part of which a newer text was approved. */
    public List<Language> texts(PinnedRequest.Part part) {
        List<Language> newer = new ArrayList<>();
        for (PinnedRequest.Text text : part.texts()) {
            if (isBehind(text.number(), editions.publishable(part.documentId(), text.language()))) {
                newer.add(text.language());
            }
        }
        return newer;
    }

    private static boolean isBehind(
            @Nullable Integer pinned, Optional<? extends ContentVersion> next) {
        return pinned != null && next.filter(it -> it.number() > pinned).isPresent();
    }
}
