package org.notorturetj.api.desk.warning;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Something that may endanger a person or be held against the Coalition. It blocks nothing; a program found it by lists of words, and can be wrong both ways.")
public record Warning(
        @Schema(
                        description = "What it is about, in English, for developers",
                        examples =
                                "initials, a day, a place and an occupation together may identify the person",
                        required = true)
                String rule,
        @Schema(
                        description =
                                "JSON pointer (RFC 6901) below the document: /editions/{language}/{member}; empty for the whole document",
                        examples = "/editions/ru/body",
                        required = true)
                String member,
        @Schema(
                        description = "The same as rule for people, in the language of the answer",
                        examples =
                                "initials, a day, a place and an occupation together may identify the person",
                        required = true)
                String message) {}
