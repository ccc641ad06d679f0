package org.notorturetj.pages;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a page says above everything else: what was done, or why not.
 *
 * @param isDone false: it was refused
 * @param sentences what to do about it
 * @param warned the warnings that somebody has to answer for first, as {@link Warned#value()}
 */
public record Said(boolean isDone, String title, List<String> sentences, List<Warned> warned) {
    public Said {
        sentences = List.copyOf(sentences);
        warned = List.copyOf(warned);
    }

    /** Something was done. */
    public static Said done(String sentence) {
        return new Said(true, sentence, List.of(), List.of());
    }

    /** Something was refused by the page itself. */
    public static Said refused(String sentence) {
        return new Said(false, sentence, List.of(), List.of());
    }

    /** A warning that a refusal asks about, with its sentence. */
    public record Warned(String value, String sentence) {}

    /** The status of a page that says it. */
    public static int status(@Nullable Said said) {
        return said == null || said.isDone() ? 200 : 409;
    }
}
