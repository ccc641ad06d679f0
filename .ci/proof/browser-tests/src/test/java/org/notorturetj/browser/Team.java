package org.notorturetj.browser;

import java.util.HashMap;
import java.util.Map;


/**
 * Who works at the desk: two people enrolled at the server's console ({@code -Dfirst}, {@code -Dsecond}: what it printed), and
 * whom they let in, by the pages alone.
 */
final class Team {
    private static final Map<String, Person> PEOPLE = new HashMap<>();
    private static final String PROTECTED = "Санҷидон Ҳилолшоҳ";
    private static boolean told;

    private Team() {}

    static Person administrator() {
        return PEOPLE.computeIfAbsent("admin", it -> Person.takesUp(it, System.getProperty("first"), false));
    }

    static Person coordinator() {
        return PEOPLE.computeIfAbsent("bahrom", it -> Person.takesUp(it, System.getProperty("second"), false));
    }

    static Person editor() {
        return with("editor", "editor", false);
    }

    /** Somebody with a role; one of the two asks, the other agrees, each has one half. */
    static Person with(String login, String role, boolean scripts) {
        Person known = PEOPLE.get(login);
        if (known != null) {
            return known;
        }
        // Whom one and the same person asked for are for a day no two people: a lawyer checks what an editor wrote.
        boolean crossed = role.equals("lawyer");
        Person first = crossed ? coordinator() : administrator();
        Person other = crossed ? administrator() : coordinator(); // before the first asks: alone nobody needs a second one
        Hand asking = first.at("/desk/accounts", scripts);
        asking.presses("main a[href='/desk/new-account']").types("login", login).ticks("role", role).presses("main form button");
        String half = asking.page().locator(".secret code").textContent().strip();
        String proposal = asking.page().locator("main a[href^='/desk/proposals/']").getAttribute("href");
        Hand agreeing = other.at("/desk/", scripts);
        agreeing.presses("main a[href='" + proposal + "']").asks("yes");
        String second = agreeing.page().locator(".done strong").last().textContent().strip();
        System.out.println("an account: " + asking.leaves() + "; a yes: " + agreeing.leaves());
        Person person = Person.takesUp(login, half + second, scripts);
        PEOPLE.put(login, person);
        return person;
    }

    /** A name that nobody may write at the desk, which the coordinator has told it; invented. */
    static String aProtectedName() {
        if (!told) {
            Hand hand = coordinator().at("/desk/new-name", false);
            hand.types("tg-surname", "Санҷидон").types("tg-given", "Ҳилолшоҳ").types("tg-initials", "С. Ҳ.");
            hand.types("ru-surname", "Санджидон").types("ru-given", "Хилолшох").types("ru-initials", "С. Х.");
            hand.types("en-surname", "Sanjidon").types("en-given", "Hilolshoh").types("en-initials", "S. H.");
            hand.presses("main form button").leaves();
            told = true;
        }
        return PROTECTED;
    }
}
