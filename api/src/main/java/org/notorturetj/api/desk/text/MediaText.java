package org.notorturetj.api.desk.text;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.form.Line;
import org.notorturetj.api.desk.form.Longest;
import org.notorturetj.api.desk.form.Markdown;

/**
 * What is said of a picture, a recording or a document in one language.
 *
 * @param alt what a picture shows, for those who do not see it; null only if it decorates
 * @param caption what stands below it
 * @param transcript what is said and heard in a recording
 * @param captions the same with times, as WebVTT
 */
public record MediaText(
        @Line(200) String title,
        @Line(500) @Nullable String alt,
        @Line(500) @Nullable String caption,
        @Markdown @Nullable String transcript,
        @Longest(100_000) @Nullable String captions) {}
