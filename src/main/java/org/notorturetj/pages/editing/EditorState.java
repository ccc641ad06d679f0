package org.notorturetj.pages.editing;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.Refusal;

/**
 * What happened before the page is shown.
 *
 * @param etag of the part as it was read
 * @param from language from which it is translated
 * @param done what was done, to be said
 * @param typed what she has typed and not saved; null if she has not
 * @param refusal what was refused
 * @param theirs what a colleague saved meanwhile, to stand beside
 * @param keptAt when something was kept that she typed and did not save
 */
record EditorState(
        @Nullable String etag,
        @Nullable Language from,
        @Nullable String done,
        @Nullable Map<String, Object> typed,
        @Nullable Refusal refusal,
        @Nullable Map<String, Object> theirs,
        @Nullable Instant keptAt) {
    EditorState(@Nullable String etag, @Nullable Language from, @Nullable String done) {
        this(etag, from, done, null, null, null, null);
    }

    EditorState keeping(@Nullable Instant at) {
        return new EditorState(etag, from, done, typed, refusal, theirs, at);
    }

    EditorState typing(@Nullable Map<String, Object> content) {
        return new EditorState(etag, from, done, content, refusal, theirs, keptAt);
    }

    EditorState refused(@Nullable Refusal why, @Nullable Map<String, Object> saved) {
        return new EditorState(etag, from, done, typed, why, saved, keptAt);
    }
}
