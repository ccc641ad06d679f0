package org.notorturetj.pages.form;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.platform.text.MessageBundle;

/** What members of content are called. */
public final class Labels {
    private static final MessageBundle WORDS = new MessageBundle("forms");

    private Labels() {}

    /** What a member is called. */
    public static String of(String member, Language reader) {
        return WORDS.find(member, reader).orElseGet(() -> Frames.vocabulary(member, reader));
    }

    /** What a place is called: its members, and from 1 the numbers of items. */
    public static String path(String pointer, Language reader) {
        return Stream.of(pointer.split("/", -1))
                .skip(1)
                .map(
                        step ->
                                step.matches("[0-9]{1,4}")
                                        ? String.valueOf(Integer.parseInt(step) + 1)
                                        : of(step, reader))
                .collect(Collectors.joining(" · "));
    }

    /** What to write in a member; empty if it needs no words. */
    static Optional<String> hint(String member, Language reader) {
        return WORDS.find(member + ".hint", reader);
    }
}
