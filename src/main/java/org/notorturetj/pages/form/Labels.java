package org.notorturetj.pages.form;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.platform.text.MessageBundle;

/** What members of content are called. */
public final class Labels {
    private static final MessageBundle WORDS = new MessageBundle("forms");

    private Labels() {}

    /** What a member is called: as its form has it, or as the pages do. */
    public static String of(String member, Language reader) {
        return WORDS.find(member, reader)
                .orElseGet(
                        () ->
                                Frames.wordOr(
                                        "member-" + member,
                                        Frames.vocabulary(member, reader),
                                        reader));
    }

    /**
     * What a place is called: its members, and from 1 the numbers of items. {@code
     * /editions/ru/body}: Russian, text; without a member: the whole.
     *
     * @param pointer JSON pointer into a document, its facts or a text
     */
    public static String path(String pointer, Language reader) {
        String words =
                Arrays.stream(pointer.split("/", -1))
                        .filter(step -> !step.isEmpty() && !step.equals("editions"))
                        .map(step -> step(step, reader))
                        .collect(Collectors.joining(" · "));
        return words.isEmpty() ? Frames.word("whole", reader) : words;
    }

    private static String step(String step, Language reader) {
        if (step.matches("[0-9]{1,4}")) {
            return String.valueOf(Integer.parseInt(step) + 1);
        }
        return Language.ofTag(step)
                .map(language -> Frames.word("language-" + language.tag(), reader))
                .orElseGet(() -> of(step, reader));
    }

    /** What to write in a member; empty if it needs no words. */
    static Optional<String> hint(String member, Language reader) {
        return WORDS.find(member + ".hint", reader);
    }
}
