package org.notorturetj.pages.publishing;

import java.util.List;
import java.util.stream.Stream;

import org.notorturetj.api.desk.publication.RemovalReason;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Choice;
import org.notorturetj.pages.Frames;

/** Why something is taken away, to choose from. */
public final class Reasons {
    private Reasons() {}

    public static List<Choice> of(String chosen, Language reader) {
        return Stream.of(RemovalReason.WORDS.split("\\|", -1))
                .map(
                        word ->
                                new Choice(
                                        word,
                                        Frames.name("removalReasons", word, reader),
                                        word.equals(chosen)))
                .toList();
    }
}
