package org.notorturetj.content.nameguard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.nameguard.name.GuardedPeople;
import org.notorturetj.content.nameguard.name.Person;
import org.notorturetj.content.nameguard.name.PersonLookup;
import org.notorturetj.content.nameguard.name.ProtectedName;
import org.notorturetj.content.nameguard.name.RootIndex;
import org.notorturetj.content.nameguard.name.WrittenName;
import org.notorturetj.content.nameguard.text.GuardedMember;
import org.notorturetj.content.nameguard.text.GuardedText;
import org.notorturetj.content.nameguard.text.Passage;
import org.notorturetj.platform.text.normalization.ReaderText;
import org.notorturetj.platform.text.normalization.TrackedText;

/**
 * Finds protected names in texts. Immutable and safe for any number of threads. Building it from
 * 10,000 names takes some tenths of a second; a text of 12 kB some milliseconds. Time and memory
 * grow with the length of the text, whatever it holds.
 */
public final class NameGuard {
    private static final Pattern IDENTIFIER = Pattern.compile("(?=\\S*[-_/.@#])\\S{1,2000}");

    private final RootIndex index;
    private final GuardedPeople people;

    private NameGuard(Collection<ProtectedName> names) {
        index = new RootIndex(names);
        people = new GuardedPeople(names);
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

    /** Whether a text is an identifier as a whole: no space, and not one word of letters. */
    public static boolean isIdentifier(String text) {
        return IDENTIFIER.matcher(text).matches();
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

    /**
     * Parts of one name that stand in different texts which are read together, such as the title
     * and the body of an article: warnings. What a text shows by itself is not reported here.
     *
     * @return of each text its places
     */
    public List<List<NameHit>> across(List<GuardedMember> texts, Language language) {
        List<Passage> passages = passages(texts);
        List<List<Spot>> spots = new PartsAcrossTexts(passages, new PersonLookup(people)).spots();
        List<List<NameHit>> hits = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            hits.add(
                    Spots.merged(original(spots.get(i), passages.get(i).text())).stream()
                            .map(spot -> hit(spot, language))
                            .toList());
        }
        return hits;
    }

    /**
     * Those of whom a family name and another part stand anywhere in texts that are read together;
     * of namesakes one.
     */
    public List<String> named(List<GuardedMember> texts) {
        return new PartsAcrossTexts(passages(texts), new PersonLookup(people))
                .persons().stream().map(number -> people.get(number).id()).toList();
    }

    /** The initials of somebody, in every language that has them. */
    public Set<String> initials(String person) {
        return people.withId(person).map(Person::allInitials).orElse(Set.of());
    }

    private List<Passage> passages(List<GuardedMember> texts) {
        return texts.stream()
                .map(
                        it ->
                                new Passage(
                                        ReaderText.hasMarkup(it.text())
                                                ? ReaderText.withoutMarkup(it.text())
                                                : ReaderText.decoded(it.text()),
                                        it.identifier(),
                                        index))
                .toList();
    }

    private List<NameHit> check(String text, Language language, boolean identifier) {
        if (people.size() == 0 || text.isEmpty()) {
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

    private List<Spot> spots(TrackedText text, boolean identifier) {
        var passage = new Passage(text, identifier, index);
        var persons = new PersonLookup(people);
        var initialled = new Initialled(passage, persons);
        List<Spot> spots = new ArrayList<>();
        new NearbyParts(passage, persons).addTo(spots);
        initialled.addTo(spots);
        new WithoutSpaces(index, passage, persons).addTo(spots);
        new SingleParts(passage, initialled).addTo(spots);
        new PartsInWord(index, passage).addTo(spots);
        new MaskedParts(passage, persons).addTo(spots);
        new PersianParts(index, passage, persons).addTo(spots);
        new PartsInParagraph(passage, persons).addTo(spots);
        return original(spots, passage.text());
    }

    /** With places in the original text. */
    private static List<Spot> original(List<Spot> spots, GuardedText original) {
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
