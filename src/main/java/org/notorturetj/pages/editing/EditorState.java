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
 * @param refusal what was refused
 * @param theirs what a colleague saved meanwhile, to stand beside
 * @param typedAt when something was kept that she typed and did not save
 */
record EditorState(
        @Nullable String etag,
        @Nullable Language from,
        @Nullable String done,
        @Nullable Refusal refusal,
        @Nullable Map<String, Object> theirs,
        @Nullable Instant typedAt) {
    EditorState(@Nullable String etag, @Nullable Language from, @Nullable String done) {
        this(etag, from, done, null, null, null);
    }

    EditorState keeping(@Nullable Instant at) {
        return new EditorState(etag, from, done, refusal, theirs, at);
    }

    EditorState refused(@Nullable Refusal why, @Nullable Map<String, Object> saved) {
        return new EditorState(etag, from, done, why, saved, typedAt);
    }
}
