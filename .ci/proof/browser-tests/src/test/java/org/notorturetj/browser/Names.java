package org.notorturetj.browser;

/** A name that nobody may write at the desk; invented. */
final class Names {
    private static final String PROTECTED = "Санҷидон Ҳилолшоҳ";

    private static boolean known;

    private Names() {}

    /** The name, which the coordinator has told the desk. */
    static String aProtectedOne() {
        if (!known) {
            Hand hand = Team.coordinator().at("/desk/new-name", false);
            name(hand, "tg", "Санҷидон", "Ҳилолшоҳ", "С. Ҳ.");
            name(hand, "ru", "Санджидон", "Хилолшох", "С. Х.");
            name(hand, "en", "Sanjidon", "Hilolshoh", "S. H.");
            hand.presses("main form button");
            known = true;
            hand.page().context().close();
        }
        return PROTECTED;
    }

    private static void name(Hand hand, String language, String surname, String given, String initials) {
        hand.types(language + "-surname", surname)
                .types(language + "-given", given)
                .types(language + "-initials", initials);
    }
}
