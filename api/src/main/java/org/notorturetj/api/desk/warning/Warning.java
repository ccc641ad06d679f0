package org.notorturetj.api.desk.warning;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "Something that may endanger a person or be held against the Coalition. A program found it by lists of words, and can be wrong both ways. Nothing is published over it by a person who does not name it.")
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
                String message,
        @Schema(
                        description =
                                "Its name: identifies, official, authority, name, passport, address, village, age, trade, contact-point, protected or one of a protected name. More may come",
                        examples = "village",
                        required = true)
                String warning,
        @Schema(
                        description =
                                "Which save of the text it is about, as its number and its saves; absent when it is about more than one text, and of a protected name",
                        examples = "1-2")
                @Nullable String seen,
        @Schema(
                        description =
                                "Where it begins in the member, in UTF-16 code units from 0; absent when it is about the whole member",
                        examples = "17",
                        minimum = "0",
                        maximum = "2147483647")
                @Nullable Integer from,
        @Schema(
                        description = "Where it ends",
                        examples = "38",
                        minimum = "0",
                        maximum = "2147483647")
                @Nullable Integer to) {}
