package org.notorturetj.content.nameguard;

import java.util.List;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.nameguard.name.ProtectedName;
import org.notorturetj.content.nameguard.name.WrittenName;

/** Invented people for tests of the guard. */
public final class Protected {
    private Protected() {}

    /** Somebody with a given name and a surname in each language. */
    public static ProtectedName person(
            String id, String tajik, String russian, String english, String initials) {
        return new ProtectedName(
                id,
                null,
                List.of(
                        name(Language.TG, tajik, initials),
                        name(Language.RU, russian, initials),
                        name(Language.EN, english, initials)));
    }

    /** A given name and a surname. */
    public static WrittenName name(Language language, String full, String initials) {
        String[] words = full.split(" ", 2);
        return new WrittenName(
                language, words[0], words.length > 1 ? words[1] : "", "", List.of(), initials);
    }

    /** The five people of {@code written.tsv}. */
    public static NameGuard fivePeople() {
        return NameGuard.of(
                List.of(
                        person("k", "Фирӯз Каримов", "Фируз Каримов", "Firuz Karimov", "Ф. К."),
                        person("n", "Умед Нуров", "Умед Нуров", "Umed Nurov", "У. Н."),
                        person(
                                "p",
                                "Мадина Пӯлодшоева",
                                "Мадина Пулатшоева",
                                "Madina Pulodshoeva",
                                "М. П."),
                        person("h", "Ҷамшед Хоҷаев", "Джамшед Ходжаев", "Jamshed Khojaev", "Ҷ. Х."),
                        person("t", "Виктор Тсой", "Виктор Цой", "Viktor Tsoi", "В. Ц.")));
    }
}
