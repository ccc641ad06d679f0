package org.notorturetj.content.nameguard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.content.nameguard.name.NamePart;
import org.notorturetj.content.nameguard.name.Root;
import org.notorturetj.content.nameguard.sound.Endings;
import org.notorturetj.content.nameguard.sound.Likeness;
import org.notorturetj.content.nameguard.text.PartMatch;
import org.notorturetj.content.nameguard.text.Passage;
import org.notorturetj.content.nameguard.text.Word;

/** One part of a name alone: rare ones name the person, common ones may. */
final class SingleParts {
    /** A shorter root is found in too many words to say anything alone. */
    private static final int SHORTEST = 4;

    /** Of a root that is no word although it stands in an address, without a dress. */
    private static final int LONG_ROOT = 6;

    private final Passage passage;
    private final List<Word> words;
    private final Initialled initialled;
    private final WordsBeside beside;

    SingleParts(Passage passage, Initialled initialled) {
        this.passage = passage;
        this.words = passage.words();
        this.initialled = initialled;
        beside = new WordsBeside(passage);
    }

    void addTo(List<Spot> spots) {
        Set<Integer> blocked = new HashSet<>();
        for (PartMatch match : passage.matches()) {
            NameVerdict verdict = verdict(match);
            if (verdict != null) {
                add(match, verdict, spots);
            }
            if (verdict == NameVerdict.BLOCK) {
                blocked.add(match.first());
            }
        }
        // Others with the same family name in another dress.
        for (PartMatch match : passage.matches()) {
            if (blocked.contains(match.first())
                    && match.likeness() == Likeness.SAME
                    && match.root().part() == NamePart.SURNAME) {
                add(match, NameVerdict.BLOCK, spots);
            }
        }
    }

    private void add(PartMatch match, NameVerdict verdict, List<Spot> spots) {
        boolean common = match.root().common() || match.root().noun();
        spots.add(
                new Spot(
                        verdict,
                        common ? NameReason.COMMON_PART : NameReason.RARE_PART,
                        match.root().persons(),
                        words.get(match.first()).from(),
                        words.get(match.last()).to()));
    }

    private @Nullable NameVerdict verdict(PartMatch match) {
        if (match.likeness() != Likeness.SAME) {
            return isRareMisspelt(match) ? NameVerdict.WARN : null;
        }
        return switch (match.root().part()) {
            case SURNAME -> surname(match);
            case GIVEN -> given(match);
            case NICKNAME -> nickname(match);
            case PATRONYMIC -> null;
        };
    }

    private boolean isRareMisspelt(PartMatch match) {
        return match.likeness() == Likeness.NEAR
                && match.dressed()
                && match.capital()
                && !match.root().common()
                && !match.root().noun()
                && match.root().stem().length() > SHORTEST
                && !beside.isPlace(match);
    }

    private @Nullable NameVerdict surname(PartMatch match) {
        Root root = match.root();
        boolean known = root.common() || root.noun() || root.stem().length() < SHORTEST;
        if (!match.isFamilyName()) {
            return known || !match.capital() || match.ambiguous() ? null : NameVerdict.WARN;
        }
        boolean small = !match.capital() && (known || root.stem().length() <= SHORTEST);
        boolean undressed = !match.dressed();
        boolean quiet = undressed && (!match.capital() || match.mayBeWord() || isShortStart(match));
        boolean few = root.whole() && root.stem().length() < SHORTEST;
        if (small || quiet || few || (undressed && initialled.hasInitials(match))) {
            return null;
        }
        if (beside.isPlace(match)) {
            return known ? null : NameVerdict.WARN;
        }
        boolean other = initialled.hasInitials(match) || beside.hasOtherGivenName(match);
        boolean respect = (match.endings() & (Endings.BARE | Endings.DRESSED)) == 0;
        boolean address = passage.isAddress(match.first());
        boolean unclear =
                undressed && match.ambiguous() && !(address && root.stem().length() >= LONG_ROOT);
        boolean sure = !known && match.capital() && !other && !unclear && !respect;
        return sure && !beside.isWord(match) ? NameVerdict.BLOCK : NameVerdict.WARN;
    }

    private @Nullable NameVerdict given(PartMatch match) {
        boolean few =
                match.root().whole() && words.get(match.first()).letters().length() < SHORTEST;
        boolean quiet = !match.capital() || match.mayBeWord() || isShortStart(match) || few;
        if (quiet || beside.isPlace(match) || beside.hasOtherSurname(match)) {
            return null;
        }
        return NameVerdict.WARN;
    }

    private @Nullable NameVerdict nickname(PartMatch match) {
        Root root = match.root();
        if (!match.capital() || match.mayBeWord() || beside.isPlace(match)) {
            return null;
        }
        boolean rare = !root.common() && !root.noun() && root.stem().length() >= SHORTEST;
        return rare && root.word() == 0 ? NameVerdict.BLOCK : NameVerdict.WARN;
    }

    /** Whether it is a short word that has its capital from the beginning of a sentence. */
    private boolean isShortStart(PartMatch match) {
        return match.ambiguous()
                && (match.root().whole() || match.root().stem().length() < SHORTEST);
    }
}
