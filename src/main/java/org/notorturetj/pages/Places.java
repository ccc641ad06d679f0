package org.notorturetj.pages;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.text.MessageBundle;

/** Places in documents in words: what a JSON pointer means to people. */
@ApplicationScoped
public class Places {
    private static final MessageBundle LABELS = new MessageBundle("forms");

    private static final String EDITIONS = "editions";

    /** {@code /editions/ru/body}: Russian, text. Numbers of lists count from one. */
    public String of(String pointer, Language reader) {
        List<String> words = new ArrayList<>();
        for (String step : pointer.split("/", -1)) {
            if (!step.isEmpty() && !step.equals(EDITIONS)) {
                words.add(word(step, reader));
            }
        }
        return words.isEmpty() ? Frames.word("whole", reader) : String.join(", ", words);
    }

    private static String word(String step, Language reader) {
        if (step.chars().allMatch(Character::isDigit)) {
            return String.valueOf(Integer.parseInt(step) + 1);
        }
        return Language.ofTag(step)
                .map(language -> Frames.word("language-" + language.tag(), reader))
                .orElseGet(() -> label(step, reader));
    }

    /** What people call a member: as its form has it, or as these pages do. */
    public static String label(String member, Language reader) {
        return LABELS.find(member, reader)
                .orElseGet(() -> Frames.wordOr("member-" + member, member, reader));
    }
}
