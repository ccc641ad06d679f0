package org.notorturetj.content.nameguard.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody who is guarded, by number, and by the sound with which a surname begins. */
public final class GuardedPeople {
    private static final int[] NOBODY = {};

    private final List<Person> people;
    private final Map<String, Person> byId = new HashMap<>();
    private final Map<Character, int[]> byStart = new HashMap<>();

    public GuardedPeople(Collection<ProtectedName> names) {
        people = names.stream().map(Person::new).toList();
        people.forEach(person -> byId.put(person.id(), person));
        Map<Character, List<Integer>> starts = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            for (char start : people.get(i).surnameStarts()) {
                starts.computeIfAbsent(start, any -> new ArrayList<>()).add(i);
            }
        }
        starts.forEach(
                (start, who) ->
                        byStart.put(start, who.stream().mapToInt(Integer::intValue).toArray()));
    }

    public int size() {
        return people.size();
    }

    public Person get(int number) {
        return people.get(number);
    }

    /** Somebody by the id of the name; empty if nobody here has it. */
    public Optional<Person> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Numbers of those whose surname may begin with a sound, ascending. */
    int[] withSurnameLike(char start) {
        return byStart.getOrDefault(start, NOBODY);
    }

    /** How many, and not who. */
    @Override
    public String toString() {
        return "GuardedPeople[" + people.size() + "]";
    }
}
