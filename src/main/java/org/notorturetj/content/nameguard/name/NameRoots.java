package org.notorturetj.content.nameguard.name;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.notorturetj.content.nameguard.sound.Affixes;
import org.notorturetj.content.nameguard.sound.CommonWords;
import org.notorturetj.content.nameguard.sound.Endings;
import org.notorturetj.content.nameguard.sound.Sounds;
import org.notorturetj.content.nameguard.sound.Spelling;

/** Takes registered names to pieces: the roots of every word, in every way to hear it. */
final class NameRoots {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}'\\u02BC\\u2019]++");

    /** A name in -уллоҳ, of which the last letter is often neither spoken nor written. */
    private static final Pattern ULLOH =
            Pattern.compile(".{2,60}(?:[уu][лl]{1,9}|[аa](?:лл|ll))[оаoa][хh]");

    /** A root that is shorter, in sounds, would be found in too many words. */
    private static final int SHORTEST = 3;

    /** Longer endings, in sounds, swallow no vowel of a short name. */
    private static final int LONGEST_WITHOUT_VOWEL = 5;

    /** A short root with its dress, in sounds: fewer are words. */
    private static final int LONG_WITH_DRESS = 5;

    private final Sink sink;

    NameRoots(Sink sink) {
        this.sink = sink;
    }

    /** Where roots go. */
    interface Sink {
        /** A root, after which endings may follow. */
        void root(String stem, NamePart part, int word, boolean dressed, boolean vowel);

        /** A whole form of a name that is too short to have a root. */
        void form(String sounds, NamePart part, int word, boolean dressed);
    }

    void add(WrittenName name) {
        add(name.given(), NamePart.GIVEN);
        add(name.surname(), NamePart.SURNAME);
        add(name.patronymic(), NamePart.PATRONYMIC);
        for (String nickname : name.nicknames()) {
            add(nickname, NamePart.NICKNAME);
        }
    }

    private void add(String written, NamePart part) {
        String[] words = BETWEEN.split(written.strip().toLowerCase(Locale.ROOT), -1);
        int number = 0;
        var all = new StringBuilder();
        for (String word : words) {
            if (!word.isEmpty()) {
                String letters = Spelling.of(word);
                all.append(letters);
                addWord(letters, part, number++);
            }
        }
        if (number > 1) {
            addWord(all.toString(), part, 0);
        }
    }

    private void addWord(String letters, NamePart part, int word) {
        switch (part) {
            case SURNAME -> {
                String root = Affixes.FAMILY.without(letters);
                addRoot(root, part, word, root.length() < letters.length());
            }
            case PATRONYMIC -> {
                String root = Affixes.PATRONYMIC.without(letters);
                addRoot(root, part, word, root.length() < letters.length());
            }
            case GIVEN, NICKNAME -> {
                addRoot(letters, part, word, false);
                String root = Affixes.RESPECT.without(letters);
                if (root.length() > SHORTEST && root.length() < letters.length()) {
                    addRoot(root, part, word, false);
                }
            }
        }
    }

    private void addRoot(String root, NamePart part, int word, boolean dressed) {
        if (ULLOH.matcher(root).matches()) {
            addRoot(root.substring(0, root.length() - 1), part, word, dressed);
        }
        boolean found = false;
        for (Sounds reading : Sounds.readings(root)) {
            String stem = CommonWords.root(reading.text());
            if (stem.length() >= SHORTEST) {
                boolean vowel = stem.length() < reading.text().length();
                sink.root(stem, part, word, dressed, vowel);
                found = true;
            }
        }
        if (!found) {
            for (Sounds reading : Sounds.readings(root)) {
                addForms(reading.text(), part, word, dressed);
            }
        }
    }

    private void addForms(String whole, NamePart part, int word, boolean dressed) {
        if (whole.length() < SHORTEST) {
            // Of two sounds: everything else would be a word of some language.
            List.of("", "ra", "i").forEach(it -> addForm(whole, it, part, word, false));
            if (part != NamePart.SURNAME || !dressed) {
                return;
            }
        }
        String stem = CommonWords.root(whole);
        for (String ending : Endings.afterShort(part == NamePart.SURNAME)) {
            String sounds = Sounds.of(ending).text();
            addForm(whole, sounds, part, word, dressed);
            if (stem.length() > 1 && !dressed && sounds.length() <= LONGEST_WITHOUT_VOWEL) {
                addForm(stem, sounds, part, word, false);
            }
        }
        if (part == NamePart.SURNAME && dressed) {
            addWithDress(whole, word);
        }
        if (part == NamePart.GIVEN) {
            for (String ending : Endings.respect()) {
                addForm(whole, Sounds.of(ending).text(), part, word, false);
            }
        }
    }

    /** A short root is long enough with its dress: Ализода. */
    private void addWithDress(String whole, int word) {
        for (String dress : Endings.dressesOfShort()) {
            String sounds = Sounds.of(dress).text();
            String stem = CommonWords.root(whole + sounds);
            if (stem.length() >= LONG_WITH_DRESS) {
                boolean vowel = stem.length() < whole.length() + sounds.length();
                sink.root(stem, NamePart.SURNAME, word, false, vowel);
            }
        }
    }

    private void addForm(String start, String ending, NamePart part, int word, boolean dressed) {
        boolean meet =
                !ending.isEmpty()
                        && !start.isEmpty()
                        && start.charAt(start.length() - 1) == ending.charAt(0);
        String form = start + (meet ? ending.substring(1) : ending);
        if (form.length() >= 2) {
            sink.form(form, part, word, dressed && ending.length() > 1);
        }
    }
}
