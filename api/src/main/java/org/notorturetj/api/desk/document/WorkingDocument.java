package org.notorturetj.api.desk.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.editing.BeingEdited;
import org.notorturetj.api.desk.edition.TextState;
import org.notorturetj.api.desk.schedule.Scheduled;
import org.notorturetj.api.desk.warning.Warning;
import org.notorturetj.api.text.Language;

@Schema(description = "A document as the desk holds it.")
@MadeByName
public record WorkingDocument(
        @Schema(
                        description = "Opaque, random, never used again",
                        examples = "a4sa8y1mc9y2rdgw",
                        required = true)
                String id,
        @Schema(description = "The kind of document", examples = "article", required = true)
                String type,
        @Schema(description = "The name by which filters know it", examples = "press-reviews")
                @Nullable String key,
        @Schema(
                        description =
                                "The title or name of its text in the reader's language, or in the next language that it has one in",
                        examples = "What the court decided")
                @Nullable String title,
        @Schema(description = "True for invented content", examples = "false", required = true)
                boolean sample,
        @Schema(
                        description = "True: it is never submitted, only copied",
                        examples = "false",
                        required = true)
                boolean template,
        @Schema(
                        description = "The licence of its texts",
                        examples = "not stated: ask",
                        required = true)
                String licence,
        @Schema(
                        description = "When it was begun",
                        examples = "2026-11-24T08:00:00Z",
                        required = true)
                Instant createdAt,
        @Schema(description = "The facts that are worked on; absent when there are none yet")
                @Nullable FactsState facts,
        @Schema(
                        description = "The text that is worked on in each language that has one",
                        required = true)
                List<TextState> texts,
        @Schema(
                        description = "The languages in which the public reads it now",
                        examples = "[\"ru\"]",
                        required = true)
                List<Language> publishedLanguages,
        @Schema(description = "The language of the title; absent when there is none")
                @Nullable Language titleLanguage,
        @Schema(
                        description = "The key of its section; absent for types that have none",
                        examples = "press-reviews")
                @Nullable String section,
        @Schema(
                        description =
                                "The code by which others name it, such as the updates of a case; absent for types without one",
                        examples = "A7K2M9")
                @Nullable String code,
        @Schema(
                        type = SchemaType.OBJECT,
                        description =
                                "The facts that are worked on, with the members of its type; only in lists that were asked for them",
                        examples = "{\"status\":\"active\"}")
                @Nullable Map<String, Object> content,
        @Schema(
                        description = "Who is editing it at this moment, the longest first",
                        required = true)
                List<BeingEdited> editing,
        @Schema(description = "What whoever asks may do with it now, and why not; absent in lists")
                @Nullable List<Action> actions,
        @Schema(
                        description =
                                "What is scheduled of it, or was and is left to somebody; absent in lists")
                @Nullable List<Scheduled> schedules,
        @Schema(
                        description =
                                "What may harm somebody in the texts that are worked on, with its places; of protected names only /warnings tells. Absent in lists")
                @Nullable List<Warning> warnings) {
    public WorkingDocument {
        warnings = warnings == null ? null : List.copyOf(warnings);
        schedules = schedules == null ? null : List.copyOf(schedules);
        editing = List.copyOf(editing);
        content = content == null ? null : java.util.Collections.unmodifiableMap(content);
        texts = List.copyOf(texts);
        publishedLanguages = List.copyOf(publishedLanguages);
    }
}
