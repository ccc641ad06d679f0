package org.notorturetj.platform.authenticity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.notorturetj.platform.text.normalization.UnicodeForm;

/**
 * A text that somebody pasted: normalized and taken apart once, with however many published texts
 * it is compared. All these comparisons together have one {@link Effort}. For one thread.
 */
public final class Copy {
    private static final int GROWTH = 3;

    /** In UTF-16 units: what is shorter costs nothing, whatever it stands for. */
    private static final int SHORT = 1_000;

    /** As mail programs write the address of a link into the text: {@code [words](address)}. */
    private static final Pattern LINK =
            Pattern.compile("\\]\\((?:https?:|mailto:|tel:|/)[^()\\s]*+\\)");

    private final List<CopiedLine> lines;
    private final Words words;
    private final Effort effort = new Effort();
    private BitSet leftOut = new BitSet();
    private Words rest;

    private Copy(String composed) {
        this.lines = composed.lines().map(CopiedLine::of).toList();
        this.words = Words.ofComposed(composed);
        this.rest = words;
    }

    /**
     * A text as it was pasted; its lines end in any way. There are characters that stand for
     * eighteen letters: what grows to more than {@value #GROWTH} times its length is cut there.
     */
    public static Copy of(String pasted) {
        String composed = LINK.matcher(UnicodeForm.NFKC.of(pasted)).replaceAll("]");
        int most = GROWTH * (pasted.length() + SHORT);
        return new Copy(composed.length() <= most ? composed : composed.substring(0, most));
    }

    /** All its words. */
    public Words words() {
        return words;
    }

    /** How many words it has. */
    public int size() {
        return words.size();
    }

    /**
     * The words of all of it, and of its paragraphs and lines that are long enough to leave a
     * trace: what was one line is a paragraph when a mail program has broken it.
     */
    public Set<String> parts() {
        Set<String> parts = new LinkedHashSet<>();
        parts.add(CopiedLine.key(words));
        parts.addAll(words.paragraphs(Trace.FEWEST));
        parts.addAll(words.lines(Trace.FEWEST));
        return parts;
    }

    /** Its words without some lines. Most published texts leave the same lines out. */
    Words without(Predicate<CopiedLine> frame) {
        var out = new BitSet(lines.size());
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            CopiedLine line = lines.get(i);
            if (frame.test(line)) {
                out.set(i);
            } else {
                kept.add(line.text());
            }
        }
        if (!out.equals(leftOut)) {
            leftOut = out;
            rest = Words.ofComposed(String.join("\n", kept));
        }
        return rest;
    }

    /** What comparing it may still cost. */
    Effort effort() {
        return effort;
    }
}
