package org.notorturetj.platform.authenticity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The lines of a copy that are not as published, place by place; each is read once. */
final class Places {
    private final Words copied;
    private final List<Gap> changed;
    private final List<Gap> around;
    private final Map<Integer, String> read = new HashMap<>();

    Places(Words copied, List<Gap> changed, List<Gap> around) {
        this.copied = copied;
        this.changed = changed;
        this.around = around;
    }

    /** All words but those that stand around. */
    String ownText() {
        List<String> own = new ArrayList<>();
        int from = 0;
        for (Gap gap : around) {
            own.addAll(copied.texts(from, gap.copiedFrom()));
            from = gap.copiedTo();
        }
        own.addAll(copied.texts(from, copied.size()));
        return String.join(" ", own);
    }

    List<Place> all() {
        Set<Integer> framing = new HashSet<>();
        around.forEach(gap -> framing.addAll(lines(gap.copiedFrom(), gap.copiedTo())));
        List<Place> places = new ArrayList<>();
        for (Gap gap : changed) {
            Set<Integer> own = lines(gap.copiedFrom(), gap.copiedTo());
            places.add(place(gap, false, own));
            // what is missing at the beginning of a line may have stood at the end of that before
            Set<Integer> beside = lines(gap.copiedFrom() - 1, gap.copiedTo() + 1);
            beside.removeAll(own);
            beside.removeAll(framing);
            if (!beside.isEmpty()) {
                places.add(new Place(texts(beside), false, false, false));
            }
        }
        for (Gap gap : around) {
            places.add(place(gap, true, lines(gap.copiedFrom(), gap.copiedTo())));
        }
        return places;
    }

    private Place place(Gap gap, boolean framing, Set<Integer> lines) {
        return new Place(
                texts(lines), framing, gap.copiedFrom() == 0, gap.copiedTo() == copied.size());
    }

    private List<String> texts(Set<Integer> lines) {
        return lines.stream().map(read::get).toList();
    }

    /** The numbers of the lines of some words. */
    private Set<Integer> lines(int from, int to) {
        Set<Integer> lines = new TreeSet<>();
        for (int i = Math.max(0, from); i < Math.min(copied.size(), to); i++) {
            int line = copied.word(i).line();
            if (lines.add(line) && !read.containsKey(line)) {
                read.put(line, copied.lineOf(i));
            }
        }
        return lines;
    }
}
