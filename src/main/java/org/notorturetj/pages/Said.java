package org.notorturetj.pages;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a page says above everything else: what was done, or why not.
 *
 * @param isDone false: it was refused
 * @param field id of the field that the title is about; null: of none
 * @param sentences what to do about it
 * @param warned the warnings that somebody has to answer for first, as {@link Warned#value()}
 */
public record Said(
        boolean isDone,
        String title,
        @Nullable String field,
        List<Sentence> sentences,
        List<Warned> warned) {
    public Said {
        sentences = List.copyOf(sentences);
        warned = List.copyOf(warned);
    }

    /** Something was done. */
    public static Said done(String sentence) {
        return new Said(true, sentence, null, List.of(), List.of());
    }

    /** Something was done, and something is left to do. */
    public static Said done(String sentence, String left) {
        return new Said(true, sentence, null, List.of(new Sentence(left, null)), List.of());
    }

    /**
     * Something was refused by the page itself.
     *
     * @param field id of the field at fault
     */
    public static Said refused(String sentence, String field) {
        return new Said(false, sentence, field, List.of(), List.of());
    }

    /** Something was refused by the page itself, and no field of it is at fault. */
    public static Said refused(String sentence) {
        return new Said(false, sentence, null, List.of(), List.of());
    }

    /** The same where the field with an id has another one. */
    public Said leading(String from, String to) {
        return new Said(
                isDone,
                title,
                from.equals(field) ? to : field,
                sentences.stream()
                        .map(it -> from.equals(it.field()) ? new Sentence(it.text(), to) : it)
                        .toList(),
                warned);
    }

    /**
     * What to do.
     *
     * @param field id of the field that it is about; null: of none
     */
    public record Sentence(String text, @Nullable String field) {}

    /** A warning that a refusal asks about, with its sentence. */
    public record Warned(String value, String sentence) {}

    /** The status of a page that says it. */
    public static int status(@Nullable Said said) {
        return said == null || said.isDone() ? 200 : 409;
    }
}
