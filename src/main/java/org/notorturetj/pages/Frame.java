package org.notorturetj.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.text.Language;

/**
 * What each page has around its content.
 *
 * @param lang language of the page
 * @param words all texts of the pages in that language, by their keys
 * @param title heading of the page
 * @param window title of its window, which stays in the history of a browser: never a title of a
 *     document or the name of a person
 * @param who name of who has signed in; null before that
 * @param token what each form carries; empty before signing in
 * @param waits how many things wait for her; 0 if nothing does
 * @param isLocal whether the connection may be plain, which the page says
 * @param may what she may do at the desk; nothing before signing in
 */
@MadeByName
public record Frame(
        Language lang,
        Map<String, String> words,
        String title,
        String window,
        @Nullable String who,
        String token,
        long waits,
        boolean isLocal,
        List<Entry> menu,
        Set<String> may) {
    public Frame {
        words = Map.copyOf(words);
        menu = List.copyOf(menu);
        may = Set.copyOf(may);
    }

    /** A text of the pages. */
    public String w(String key) {
        String text = words.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return text;
    }

    /** The name of a language by its tag. */
    public String language(String tag) {
        return w("language-" + tag);
    }

    /** A text of the pages whose key ends in a word of the desk's. */
    public String w(String prefix, String word) {
        return w(prefix + word);
    }

    /** The title of a document, or that it has none. */
    public String titleOf(@Nullable String documentTitle) {
        return documentTitle == null ? w("without-title") : documentTitle;
    }

    public boolean isSignedIn() {
        return who != null;
    }

    /** Whether her roles allow something; whether it is possible now is another question. */
    public boolean may(String permission) {
        return may.contains(permission);
    }

    /** The same for a session that has just begun. */
    Frame withToken(String formToken) {
        return FrameBuilder.builder(this).token(formToken).build();
    }

    /** The same with a number in the title of its window. */
    public Frame waiting(long many) {
        return FrameBuilder.builder(this).waits(many).build();
    }

    /** A new key for a form that makes something: the same form makes it once. */
    public String once() {
        return java.util.UUID.randomUUID().toString();
    }

    /** An entry of the menu. */
    public record Entry(String href, String name, boolean isCurrent) {}
}
