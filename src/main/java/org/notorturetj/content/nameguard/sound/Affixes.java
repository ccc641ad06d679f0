package org.notorturetj.content.nameguard.sound;

import java.util.Comparator;
import java.util.List;

/**
 * Takes from a registered name what belongs to its dress and not to its root, by its letters: ов of
 * Каримов, зода of Каримзода, ович of Саидович, ҷон of Фирӯзҷон.
 */
public enum Affixes {
    FAMILY(
            "ов ова ев ева ёв ёва зода заде зод и ий иен иён ён ян иян иан пур духт духтар фар нажод"
                    + " ский ская цкий цкая офф ov ova ev eva yov yova off zoda zade zadeh zod i iy ii"
                    + " iyon iyan ion ian yan yon pur dukht duht far sky skiy skii ski skaya"),
    PATRONYMIC(
            "ович евич ич овна евна ична инична иевич иевна ыч зода и иён иен духт пур оглы оғли"
                    + " ovich evich ich ovna evna ichna inichna zoda i iyon ugli ogli"),
    RESPECT("чон хон бек бой бону шох шо jon jan khon xon bek boy");

    /** Letters that a root keeps. */
    private static final int SHORTEST_ROOT = 3;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<String> affixes;

    Affixes(String affixes) {
        this.affixes =
                List.of(affixes.split(" ")).stream()
                        .map(Spelling::of)
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList();
    }

    /** The letters of a name without its dress; the same letters if it has none. */
    public String without(String letters) {
        for (String affix : affixes) {
            int root = letters.length() - affix.length();
            boolean glide = affix.length() == 1 || affix.equals("iy") || affix.equals("ii");
            if (root >= (glide ? SHORTEST_ROOT + 1 : SHORTEST_ROOT) && letters.endsWith(affix)) {
                return letters.substring(0, root);
            }
        }
        return letters;
    }
}
