package org.notorturetj.content.nameguard.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Who has both of two roots, or a root and an initial; remembered while a text is checked. */
public final class PersonLookup {
    private static final int[] NOBODY = {};

    private final Map<Long, int[]> both = new HashMap<>();
    private final Map<Initial, int[]> initialled = new HashMap<>();
    private final GuardedPeople people;

    public PersonLookup(GuardedPeople people) {
        this.people = people;
    }

    private record Initial(int root, String letters, boolean given) {}

    /** Those of a root whose given name may begin with these letters. */
    public int[] withGivenInitial(Root root, String letters) {
        return initialled.computeIfAbsent(
                new Initial(root.number(), letters, true),
                it -> filter(root.persons(), one -> people.get(one).isGivenInitial(letters)));
    }

    /** Those of a root whose surname may begin with these letters. */
    public int[] withSurnameInitial(Root root, String letters) {
        return initialled.computeIfAbsent(
                new Initial(root.number(), letters, false),
                it -> filter(root.persons(), one -> people.get(one).isSurnameInitial(letters)));
    }

    /** Those of a root of whom something holds. */
    public int[] of(Root root, Predicate<Person> condition) {
        return filter(root.persons(), one -> condition.test(people.get(one)));
    }

    /**
     * Those of whose surname something holds.
     *
     * @param start sounds with which it begins
     */
    public int[] withSurname(String start, Predicate<String> condition) {
        return filter(
                people.withSurnameLike(start.charAt(0)),
                one -> people.get(one).hasSurname(condition));
    }

    /** Numbers of those who have both, ascending. */
    public int[] both(Root one, Root other) {
        if (one.persons().length > other.persons().length) {
            return both(other, one);
        }
        if (one.persons().length == 1) {
            return has(other, one.persons()[0]) ? one.persons() : NOBODY;
        }
        return both.computeIfAbsent(
                ((long) one.number() << 32) | other.number(),
                unused -> filter(one.persons(), person -> has(other, person)));
    }

    public static int[] filter(int[] persons, IntPredicate condition) {
        return Arrays.stream(persons).filter(condition).toArray();
    }

    /** Those who are in one or the other. */
    public static int[] union(int[] one, int[] other) {
        if (other.length == 0 || Arrays.equals(one, other)) {
            return one;
        }
        if (one.length == 0) {
            return other;
        }
        return IntStream.concat(Arrays.stream(one), Arrays.stream(other))
                .sorted()
                .distinct()
                .toArray();
    }

    private static boolean has(Root root, int person) {
        return Arrays.binarySearch(root.persons(), person) >= 0;
    }
}
