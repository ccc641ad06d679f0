package org.notorturetj.content.nameguard.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.notorturetj.content.nameguard.name.FamilyNames;
import org.notorturetj.content.nameguard.sound.CommonWords;
import org.notorturetj.content.nameguard.sound.Sounds;
import org.notorturetj.platform.text.normalization.ReaderText;

/**
 * Texts that are lists of names, whosever. Whoever asks about such a text whether somebody who is
 * protected may be meant tries out names: the answer must be the same with any names.
 */
public final class NameLists {
    /** More different words that are like names: an article has fewer. */
    private static final int MOST_NAMES = 25;

    /** More different words with a capital within a sentence, or in addresses. */
    private static final int MOST_CAPITALS = 80;

    private static final int SHORTEST = 3;

    private NameLists() {}

    /** Whether texts that are read together are such a list. */
    public static boolean areOne(List<GuardedMember> texts) {
        Set<String> names = new HashSet<>();
        Set<String> capitals = new HashSet<>();
        for (GuardedMember text : texts) {
            for (Word word : new GuardedText(ReaderText.decoded(text.text())).words()) {
                boolean address = text.identifier() || word.address();
                if (word.letters().length() < SHORTEST || !(word.capital() || address)) {
                    continue;
                }
                String root = CommonWords.root(Sounds.of(word.letters()).text());
                if (FamilyNames.isLike(word.letters()) || CommonWords.isName(root)) {
                    names.add(root);
                } else if (address || !word.ambiguous()) {
                    capitals.add(root);
                }
            }
            if (names.size() > MOST_NAMES || names.size() + capitals.size() > MOST_CAPITALS) {
                return true;
            }
        }
        return false;
    }
}
