package org.notorturetj.reading.record;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.directory.Section;
import org.notorturetj.api.directory.Topic;
import org.notorturetj.api.paging.Label;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.http.ContentReads;

/**
 * The names of sections and topics, in the language of a reader. A key that the directory does not
 * have (any more) has no name: people are never shown a key.
 */
public final class Labels {
    static final String SECTION = DocumentType.SECTION.word();
    static final String TOPIC = DocumentType.TOPIC.word();

    /** For lists that need none. */
    static final Labels NONE = new Labels(List.of());

    private final List<Named> names;

    /**
     * Reads names.
     *
     * @param directory sections and topics as they are published
     */
    Labels(List<FoundRecord> directory) {
        this.names =
                directory.stream()
                        .sorted(Comparator.comparingLong(FoundRecord::rank))
                        .map(Labels::named)
                        .toList();
    }

    /** Whether documents of a type have keys that have names. */
    static boolean belongTo(String type) {
        return DocumentType.is(type, Trait.NAMES_TOPICS);
    }

    /** Notes that a response has names in it: any section or topic that comes may be one. */
    static void noteIn(ContentReads reads) {
        TypeLists.words(Trait.LABEL).forEach(type -> reads.list(type, List.of()));
    }

    @Nullable Label section(FoundRecord record) {
        return DocumentType.is(record.type(), Trait.NAMES_SECTION)
                ? of(SECTION, record).stream().findFirst().orElse(null)
                : null;
    }

    public @Nullable List<Label> topics(FoundRecord record) {
        return DocumentType.is(record.type(), Trait.NAMES_TOPICS) ? of(TOPIC, record) : null;
    }

    /** The name of a section; empty if the directory does not have it. */
    public Optional<String> sectionName(String key) {
        return names.stream()
                .filter(named -> named.facet().equals(SECTION + ":" + key))
                .map(named -> named.label().name())
                .findFirst();
    }

    private List<Label> of(String type, FoundRecord record) {
        return names.stream()
                .filter(named -> named.type().equals(type))
                .filter(named -> record.facets().contains(named.facet()))
                .map(Named::label)
                .toList();
    }

    private static Named named(FoundRecord found) {
        if (found.type().equals(SECTION)) {
            Section section = found.as(Section.class);
            return new Named(found, section.key(), section.name());
        }
        Topic topic = found.as(Topic.class);
        return new Named(found, topic.key(), topic.name());
    }

    private record Named(String type, String facet, Label label) {
        private Named(FoundRecord found, String key, String name) {
            this(
                    found.type(),
                    found.type() + ":" + key,
                    new Label(key, name, found.presence().language(), found.presence().fallback()));
        }
    }
}
