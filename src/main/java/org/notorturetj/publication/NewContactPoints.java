package org.notorturetj.publication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.contactpoint.ContactPoint;
import org.notorturetj.content.contactpoint.KnownContactPoints;
import org.notorturetj.content.contactpoint.RecordContactPoints;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Facts;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.publication.log.LogStore;
import org.notorturetj.publication.rendering.Renderer;

/**
 * Finds the numbers, addresses and accounts that a publication would show for the first time: those
 * that neither a published line or contact has, nor the document shows already in some language. It
 * reads what readers would see, so it holds for every type and member.
 */
@ApplicationScoped
public class NewContactPoints {
    private final KnownContactPoints known;
    private final FindVersions versions;
    private final Renderer renderer;
    private final LogStore log;
    private final Clock clock;

    NewContactPoints(
            KnownContactPoints known,
            FindVersions versions,
            Renderer renderer,
            LogStore log,
            Clock clock) {
        this.known = known;
        this.versions = versions;
        this.renderer = renderer;
        this.log = log;
        this.clock = clock;
    }

    /** Those of a whole publication; a document that is gone has none. */
    @Transactional
    public List<Found> in(PinnedRequest request) {
        return request.parts().stream()
                .flatMap(part -> versions.exactly(part).stream())
                .flatMap(part -> in(part).stream())
                .toList();
    }

    /** Those of one document of a publication. */
    List<Found> in(NamedVersions part) {
        Document document = part.document();
        Optional<Facts> facts = part.shownFacts();
        List<Found> found = new ArrayList<>();
        if (facts.isPresent()) {
            for (Edition text : part.shownTexts().values()) {
                named(document, facts.get(), text)
                        .forEach(it -> found.add(new Found(document.id(), text.language(), it)));
            }
        }
        if (!found.isEmpty()) {
            Set<ContactPoint> trusted = new LinkedHashSet<>(known.all());
            trusted.addAll(alreadyShown(document));
            found.removeIf(it -> trusted.stream().anyMatch(it.point()::reachesSameAs));
        }
        return found;
    }

    private Set<ContactPoint> named(Document document, Facts current, Edition text) {
        try {
            return RecordContactPoints.named(
                    renderer.rerender(document, current, text, log.last() + 1, clock.instant())
                            .shown()
                            .record());
        } catch (RuntimeException e) {
            // It is refused as invalid when it is published.
            return Set.of();
        }
    }

    private Set<ContactPoint> alreadyShown(Document document) {
        Set<ContactPoint> shown = new LinkedHashSet<>();
        for (Language language : Language.values()) {
            log.record(document.id(), language)
                    .ifPresent(
                            it ->
                                    shown.addAll(
                                            RecordContactPoints.named(
                                                    CanonicalJson.tree(it.record()))));
        }
        return shown;
    }

    /** A contact point, and the document and language of the text that names it. */
    public record Found(String document, Language language, ContactPoint point) {}
}
