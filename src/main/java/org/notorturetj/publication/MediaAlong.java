package org.notorturetj.publication;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.type.DocumentTypes;
import org.notorturetj.content.type.MemberRules;
import org.notorturetj.content.type.Reference;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.Violation;
import org.notorturetj.publication.media.MediaUsers;

/**
 * Media go along with what shows them: what is approved of them is published in the same step, and
 * without a user they are not published at all.
 */
@ApplicationScoped
class MediaAlong {
    private final DocumentTypes types;
    private final FindVersions versions;
    private final FactsVersions facts;
    private final Editions editions;
    private final MediaUsers users;

    MediaAlong(
            DocumentTypes types,
            FindVersions versions,
            FactsVersions facts,
            Editions editions,
            MediaUsers users) {
        this.types = types;
        this.versions = versions;
        this.facts = facts;
        this.editions = editions;
        this.users = users;
    }

    /**
     * What goes along with the parts of a publication.
     *
     * @throws ProblemException when a part names media of which nothing is approved, or is one that
     *     nothing published shows
     */
    List<NamedVersions> with(List<NamedVersions> parts) {
        Set<String> named = new LinkedHashSet<>();
        Set<Violation> missing = new LinkedHashSet<>();
        Set<String> requested =
                parts.stream().map(part -> part.document().id()).collect(Collectors.toSet());
        for (NamedVersions part : parts) {
            List<Reference> ofFacts = ofFacts(part);
            ofFacts.forEach(it -> named.add(it.value()));
            ofTexts(part, part.shownTexts()).forEach(it -> named.add(it.value()));
            Stream.concat(
                            part.facts().isPresent() ? ofFacts.stream() : Stream.empty(),
                            firstPlaced(part))
                    .filter(it -> !requested.contains(it.value()) && !isReady(it))
                    .map(it -> new Violation(it.member(), Rule.MEDIA_NOT_APPROVED.with(it.value())))
                    .forEach(missing::add);
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(ProblemType.PUBLICATION_REFUSED, List.copyOf(missing));
        }
        requireUsers(parts, named);
        return named.stream()
                .filter(id -> !requested.contains(id))
                .filter(this::hasNew)
                .map(id -> versions.next(new PublicationRequest.Part(id, approved(id))))
                .toList();
    }

    private void requireUsers(List<NamedVersions> parts, Set<String> named) {
        for (NamedVersions part : parts) {
            String id = part.document().id();
            if (DocumentType.is(part.document().type(), Trait.SHOWN_BY_OTHERS)
                    && !named.contains(id)
                    && !users.any(id)) {
                throw Publish.refused(Rule.MEDIA_ALONE);
            }
        }
    }

    /** Whether something of it is public, or can be. */
    private boolean isReady(Reference media) {
        return editions.anyPublished(media.value()) || hasNew(media.value());
    }

    /** What was withdrawn or redacted does not come back with what shows it. */
    private boolean hasNew(String media) {
        boolean approvedFacts = facts.approved(media).isPresent();
        return approved(media).isEmpty()
                ? approvedFacts && editions.anyPublished(media)
                : approvedFacts || facts.published(media).isPresent();
    }

    private Set<Language> approved(String media) {
        return editions.of(media).stream()
                .filter(text -> text.state() == EditionState.APPROVED)
                .map(Edition::language)
                .filter(language -> !editions.redacted(media, language))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
    }

    /**
     * What new texts place and readers do not know from the document: they go on without others.
     */
    private Stream<Reference> firstPlaced(NamedVersions part) {
        List<Reference> placed = ofTexts(part, part.texts());
        if (placed.isEmpty()) {
            return Stream.empty();
        }
        Set<String> known = users.namedBy(Set.of(part.document().id()));
        return placed.stream().filter(it -> !known.contains(it.value()));
    }

    private List<Reference> ofFacts(NamedVersions part) {
        return part.shownFacts()
                .map(shown -> references(types.named(part.document().type()), shown))
                .orElse(List.of());
    }

    private static <F> List<Reference> references(TypeRules<F, ?> type, Facts shown) {
        return media(() -> type.references(CanonicalJson.read(shown.content(), type.factsClass())));
    }

    private List<Reference> ofTexts(NamedVersions part, Map<Language, Edition> texts) {
        Class<?> type = types.named(part.document().type()).textClass();
        return texts.values().stream()
                .map(Edition::content)
                .flatMap(
                        text ->
                                media(() -> MemberRules.references(CanonicalJson.read(text, type)))
                                        .stream())
                .distinct()
                .toList();
    }

    private static List<Reference> media(Supplier<List<Reference>> references) {
        try {
            return references.get().stream().filter(it -> it.type() == DocumentType.MEDIA).toList();
        } catch (IllegalArgumentException e) {
            // what cannot be read is refused when it is rendered
            return List.of();
        }
    }
}
