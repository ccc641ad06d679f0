package org.notorturetj.content.warning;

import java.util.ArrayList;
import java.util.List;

import org.notorturetj.platform.problem.Rule;

/** Details each of which may be enough for a neighbour to tell who somebody is. */
final class PersonalDetails {
    private PersonalDetails() {}

    /**
     * The warnings about one member of a text.
     *
     * @param aboutPerson whether somebody is known by initials here; without, an age or a village
     *     is nobody's
     * @param initials of the case
     */
    static List<Rule> in(String text, boolean aboutPerson, List<String> initials) {
        List<Rule> found = new ArrayList<>();
        add(found, PassportNumbers.in(text), Rule.WARN_PASSPORT);
        add(found, StreetAddresses.in(text), Rule.WARN_ADDRESS);
        if (aboutPerson) {
            add(found, Places.village(Token.of(text)), Rule.WARN_VILLAGE);
            add(found, Ages.in(text), Rule.WARN_AGE);
            add(found, Trades.withPlace(text), Rule.WARN_TRADE);
        }
        add(found, NamesBehindInitials.in(text, initials), Rule.WARN_NAME);
        return found;
    }

    private static void add(List<Rule> found, boolean holds, Rule rule) {
        if (holds) {
            found.add(rule);
        }
    }
}
