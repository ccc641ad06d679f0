package org.notorturetj.pages.publishing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.WorkingDocument;

/** What takes something away, or brings it back, and is asked about first. */
enum Question {
    WITHDRAW("withdrawDocument", true),
    RESTORE("restoreDocument", true),
    REDACT("redactDocument", true),
    PAUSE("pauseHotline", false),
    COMPROMISE("markHotlineCompromised", false),
    RETRACT("retractAlert", false),
    DELETE(null, false);

    private final @Nullable String operation;
    private final boolean byLanguage;

    Question(@Nullable String operation, boolean byLanguage) {
        this.operation = operation;
        this.byLanguage = byLanguage;
    }

    static Optional<Question> of(@Nullable String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The operation of the desk; null for one that is not among the actions of a document. */
    @Nullable String operation() {
        return operation;
    }

    /** Whether it is about texts, one language or several. */
    boolean isByLanguage() {
        return byLanguage;
    }

    /** Whether somebody may say why. */
    boolean isTakingAway() {
        return this != RESTORE && this != DELETE;
    }

    /** Whether nothing of a document was ever more than a draft, as far as can be seen. */
    static boolean isDraft(WorkingDocument document) {
        return document.publishedLanguages().isEmpty()
                && (document.facts() == null || document.facts().state().equals("draft"))
                && document.texts().stream().allMatch(text -> text.state().equals("draft"));
    }
}
