package org.notorturetj.content.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.text.ReaderText;
import org.notorturetj.platform.text.TrackedText;

/**
 * Finds protected names in texts. Immutable and safe for any number of threads. Building it from
 * 10,000 names takes some tenths of a second; a text of 12 kB some milliseconds. Time and memory
 * grow with the length of the text, whatever it holds.
 */
public final class NameGuard {
    private final RootIndex index;
    private final List<Person> people;

    private NameGuard(Collection<ProtectedName> names) {
        index = new RootIndex(names);
        people = names.stream().map(Person::new).toList();
    }

    /**
     * A guard of these names.
     *
     * @throws IllegalArgumentException if one of them has a {@link WrittenName#problem problem};
     *     the message has its id alone
     */
    public static NameGuard of(Collection<ProtectedName> names) {
        for (ProtectedName name : names) {
            name.written().stream()
                    .flatMap(written -> written.problem().stream())
                    .findFirst()
                    .ifPresent(
                            problem -> {
                                throw new IllegalArgumentException(name.id() + ": " + problem);
                            });
        }
        return new NameGuard(names);
    }

    /** How many people it guards. */
    public int size() {
        return people.size();
    }

    /**
     * The places of a text that have a protected name, from its beginning to its end; they do not
     * overlap.
     *
     * @param text as it is written: plain, Markdown, HTML or a link; all is decoded that a reader's
     *     program decodes
     * @param language of the text, for the initials that are suggested; names are found in all
     */
    public List<NameHit> check(String text, Language language) {
        return check(text, language, false);
    }

    /**
     * The same for an identifier in which words stand without spaces or capitals: a slug, a tag, a
     * file name, an address, an account. A name may stand anywhere in it, within other letters too.
     */
    public List<NameHit> checkIdentifier(String identifier, Language language) {
        return check(identifier, language, true);
    }

    private List<NameHit> check(String text, Language language, boolean identifier) {
        if (people.isEmpty() || text.isEmpty()) {
            return List.of();
        }
        List<Spot> found = new ArrayList<>();
        if (ReaderText.hasMarkup(text)) {
            // What stands in tags and addresses, and what is seen without them.
            found.addAll(spots(ReaderText.withoutMarkup(text), identifier));
        }
        found.addAll(spots(ReaderText.decoded(text), identifier));
        return Spots.merged(found).stream().map(spot -> hit(spot, language)).toList();
    }

    /** With places in the original text. */
    private List<Spot> spots(TrackedText text, boolean identifier) {
        var passage = new Passage(text, identifier, index);
        if (passage.words().isEmpty()) {
            return List.of();
        }
        var persons = new Persons(people);
        var initialled = new Initialled(passage, persons);
        List<Spot> spots = new ArrayList<>();
        new NearbyParts(passage, persons).addTo(spots);
        initialled.addTo(spots);
        new WithoutSpaces(index, passage, persons).addTo(spots);
        new SingleParts(passage, initialled).addTo(spots);
        new PartsApart(passage, persons).addTo(spots);
        GuardedText original = passage.text();
        return spots.stream()
                .map(
                        spot ->
                                new Spot(
                                        spot.verdict(),
                                        spot.reason(),
                                        spot.persons(),
                                        original.originalStart(spot.from()),
                                        original.originalEnd(spot.to())))
                .toList();
    }

    private NameHit hit(Spot spot, Language language) {
        List<Person> whose = Arrays.stream(spot.persons()).mapToObj(people::get).toList();
        List<String> initials =
                whose.stream()
                        .map(person -> person.initials(language))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return new NameHit(
                spot.verdict(),
                spot.reason(),
                whose.stream().map(Person::id).sorted().distinct().toList(),
                spot.from(),
                spot.to(),
                initials.size() == 1 ? initials.get(0) : null);
    }

    /** The number of people: a name is never printed. */
    @Override
    public String toString() {
        return "NameGuard[" + people.size() + "]";
    }
}
