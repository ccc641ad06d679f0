package org.notorturetj.api.verification;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

@Schema(description = "What is known of a text or an address.")
public record Verification(
        @Schema(
                        description =
                                "genuine: the words are the Coalition's, in this order. earlier: they are, as they were before a correction; differences tells what was changed since. earlier-surrounded: the same, and other lines stand before, after or between title and text, which are not the Coalition's; differences tells both. surrounded: they are unchanged, and other lines stand before, after or between title and text; differences tells which. letters: they are, but letters that only Tajik has were typed as others. altered: most are, and differences tells which are not. withdrawn: it was the Coalition's and is withdrawn: delete your copy. unknown: the Coalition publishes no such text now. Others may come: treat one that you do not know as altered",
                        examples = {
                            "genuine",
                            "earlier",
                            "earlier-surrounded",
                            "surrounded",
                            "letters",
                            "altered",
                            "withdrawn",
                            "unknown"
                        },
                        required = true)
                String verdict,
        @Schema(description = "What was published; absent if it is unknown or withdrawn")
                @Nullable Source source,
        @Schema(
                        description =
                                "Whether parts of the text are left out, at the beginning or end or whole paragraphs",
                        examples = "false",
                        required = true)
                boolean excerpt,
        @Schema(
                        description =
                                "What is known of the signature that was pasted. none: there was none. current: it is genuine, of the text as it is now. earlier: it is genuine, of an earlier version: the text was changed since. forged: no key of the Coalition made it",
                        examples = {"none", "current", "earlier", "forged"},
                        required = true)
                String signature,
        @Schema(
                        description =
                                "Words of the pasted text that are the source's, in the same order; 0 for an address",
                        examples = "412",
                        required = true)
                int sameWords,
        @Schema(
                        description = "How many places differ; the first fifty are in differences",
                        examples = "1",
                        required = true)
                int differenceCount,
        @Schema(description = "Where the pasted text differs, in order", required = true)
                List<Difference> differences,
        @Schema(
                        description = "The publication as of which this is so",
                        examples = "1204",
                        required = true)
                long seq) {
    public Verification {
        differences = List.copyOf(differences);
    }

    @Schema(name = "VerifiedSource", description = "The published text.")
    public record Source(
            @Schema(
                            description = "Opaque id, random, never reused",
                            examples = "4v6m2x8k0c1d9e3f",
                            required = true)
                    String id,
            @Schema(description = "The language of the text", required = true) Language language,
            @Schema(description = "Its title", examples = "Statement", required = true)
                    String title,
            @Schema(
                            description = "Where to read it",
                            examples = "https://example.org/en/articles/statement",
                            required = true)
                    String url,
            @Schema(
                            description = "When it was published first",
                            examples = "2026-11-24T09:30:00Z",
                            required = true)
                    Instant publishedAt,
            @Schema(
                            description = "When its text was changed last",
                            examples = "2026-11-25T09:30:00Z",
                            required = true)
                    Instant updatedAt,
            @Schema(
                            description =
                                    "Its signature in one word, to be checked by anybody (PROTOCOL.md, section 10); absent for the moment until it is made",
                            examples =
                                    "notorturetj1:4v6m2x8k0c1d9e3f:en:1204:8f8431fa3970faf1e63c3c1193e067e44ecc2cbbd2c23371fa950503d75cc414:Rl7tGCpEcsfqQjUb:MEYCIQDHqecONECCMHMEar2VIuWYldc49RhXc3UjUrA_FZCZrwIhAI_A8LJT2WTBOQ2niAhg_XSHwGGAJEhAWZvPyueIsEiE")
                    @Nullable String signature) {}

    @Schema(
            name = "TextDifference",
            description = "A place where a copy is not what was published.")
    public record Difference(
            @Schema(
                            description = "What was published there; empty if it was added",
                            examples = "three",
                            required = true)
                    String published,
            @Schema(
                            description = "What the copy says; empty if it is missing there",
                            examples = "thirteen",
                            required = true)
                    String pasted,
            @Schema(description = "Words before it", examples = "was held for", required = true)
                    String before,
            @Schema(
                            description = "Words after it",
                            examples = "days without a lawyer",
                            required = true)
                    String after) {}
}
