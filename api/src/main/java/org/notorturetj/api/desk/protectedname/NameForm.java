package org.notorturetj.api.desk.protectedname;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

@Schema(
        description =
                "A name as it is written in one language, in its basic form. Declined forms, other scripts and other spellings are found by themselves.")
public record NameForm(
        @Schema(description = "The language", examples = "ru", required = true) @NotNull
                Language language,
        @Schema(
                        description =
                                "Given name; absent if it is not known. Letters of the Cyrillic or Latin script",
                        examples = "Парвонак")
                @Size(min = 1, max = 100)
                @Nullable String given,
        @Schema(description = "Surname; absent if it is not known", examples = "Гулмуродов")
                @Size(min = 1, max = 100)
                @Nullable String surname,
        @Schema(description = "Patronymic; absent if there is none", examples = "Шамсиевич")
                @Size(min = 1, max = 100)
                @Nullable String patronymic,
        @Schema(
                        description =
                                "What else the person is called: nicknames, names before a marriage",
                        examples = "[\"Паруша\"]")
                @Size(max = 10)
                @Nullable List<@NotNull @Size(min = 1, max = 100) String> nicknames,
        @Schema(
                        description =
                                "The initials that stand for the person in texts of this language; offered in place of the name",
                        examples = "П. Г.",
                        required = true)
                @NotNull
                @Size(min = 2, max = 20)
                String initials) {
    public NameForm {
        nicknames = nicknames == null ? null : java.util.Collections.unmodifiableList(nicknames);
    }

    /** Without the name: it must not reach a log. */
    @Override
    public String toString() {
        return "NameForm[" + language + "]";
    }
}
