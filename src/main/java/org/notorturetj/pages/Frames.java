package org.notorturetj.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.profile.Me;
import org.notorturetj.api.desk.profile.MeApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.RequestLanguage;
import org.notorturetj.platform.problem.CurrentRequest;
import org.notorturetj.platform.text.MessageBundle;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Makes what pages have around them: for somebody who has signed in, or for a stranger. */
@ApplicationScoped
public class Frames {
    static final MessageBundle WORDS = new MessageBundle("pages");
    private static final MessageBundle NAMES = new MessageBundle("vocabulary");

    /** Of each page of the menu its word, its address, and who sees it; empty: everybody. */
    private static final List<MenuItem> MENU =
            List.of(
                    new MenuItem("to-do", Links.HOME, ""),
                    new MenuItem("documents", "/desk/documents", "read"),
                    new MenuItem("new-document", "/desk/new", "create"),
                    new MenuItem("hand-in", "/desk/files", "edit_text"),
                    new MenuItem("proposals", "/desk/proposals", "read"),
                    new MenuItem("calendar", "/desk/schedules", "read"),
                    new MenuItem("lines", "/desk/lines", "read"),
                    new MenuItem("names", "/desk/names", "protect_names"),
                    new MenuItem("accounts", "/desk/accounts", "administer"),
                    new MenuItem("audit", "/desk/audit", "read_audit"),
                    new MenuItem("settings", Links.SETTINGS, ""));

    private static final String READER = "org.notorturetj.pages.reader";

    private final MeApi me;
    private final SecurityIdentity identity;
    private final CurrentVertxRequest current;
    private final CurrentRequest request;
    private final SessionCookie cookies;
    private final CookieAuthentication authentication;
    private final PagesConfig config;

    Frames(
            MeApi me,
            SecurityIdentity identity,
            CurrentVertxRequest current,
            CurrentRequest request,
            SessionCookie cookies,
            CookieAuthentication authentication,
            PagesConfig config) {
        this.me = me;
        this.identity = identity;
        this.current = current;
        this.request = request;
        this.cookies = cookies;
        this.authentication = authentication;
        this.config = config;
    }

    /**
     * The frame of a page for somebody who has signed in.
     *
     * @param word key of its heading
     */
    public Frame of(String word) {
        String title = WORDS.text(word, reader().titlesIn());
        return titled(title, title, reader());
    }

    /** The frame of a page with a heading of its own, in the window of the list that it is in. */
    public Frame titled(String title) {
        Me reader = reader();
        String here = current.getCurrent().request().path();
        String list =
                MENU.stream()
                        .filter(item -> here.startsWith(item.href() + "/"))
                        .map(MenuItem::word)
                        .findFirst()
                        .orElse("to-do");
        return titled(title, WORDS.text(list, reader.titlesIn()), reader);
    }

    /** Who has signed in, asked once for each request. */
    private Me reader() {
        return (Me) current.getCurrent().data().computeIfAbsent(READER, key -> me.get());
    }

    private Frame titled(String title, String window, Me reader) {
        return frame(
                reader.titlesIn(),
                title,
                window,
                Objects.requireNonNullElse(reader.displayName(), reader.login()),
                cookie().map(cookies::formToken).orElse(""),
                menu(reader),
                Set.copyOf(reader.may()));
    }

    /** The frame of a page for whom nobody knows. */
    Frame ofStranger(String word) {
        Language language = language();
        String title = WORDS.text(word, language);
        return frame(language, title, title, null, "", List.of(), Set.of());
    }

    /** The frame of a page that says what went wrong, whoever reads it. */
    Frame ofTrouble(String title) {
        Language language = language();
        Optional<String> token = cookie().map(cookies::formToken);
        return token.isPresent()
                ? frame(
                        language,
                        title,
                        title,
                        "",
                        token.get(),
                        List.of(new Frame.Entry(Links.HOME, WORDS.text("to-do", language), false)),
                        Set.of())
                : frame(language, title, title, null, "", List.of(), Set.of());
    }

    /** Nobody is asked where nothing may wait: at an address that there is not. */
    boolean isSignedIn() {
        return BlockingOperationControl.isBlockingAllowed() && !identity.isAnonymous();
    }

    /** The language that somebody chose, or that her browser is set to. */
    Language language() {
        try {
            if (isSignedIn()) {
                return reader().titlesIn();
            }
        } catch (RuntimeException unknown) {
            // where there is no database, say
        }
        return RequestLanguage.ofDesk(request.acceptLanguage());
    }

    Optional<String> cookie() {
        return authentication.cookie(current.getCurrent());
    }

    /** What a type of document is called. */
    public static String type(String type, Language language) {
        return NAMES.find("types." + type, language)
                .or(() -> WORDS.find("type-" + type, language))
                .orElse(type);
    }

    /** What a word of a vocabulary is called; the word itself when it has no name. */
    public static String name(String vocabulary, String word, Language language) {
        return NAMES.find(vocabulary + "." + word, language).orElse(word);
    }

    /** The same of {@code vocabulary.word}; that itself when it has no name. */
    public static String vocabulary(String key, Language language) {
        return NAMES.find(key, language).orElse(key);
    }

    public static String word(String key, Language language) {
        return WORDS.text(key, language);
    }

    /** A text of the pages, or what is shown when there is none. */
    public static String wordOr(String key, String otherwise, Language language) {
        return WORDS.find(key, language).orElse(otherwise);
    }

    public static Map<String, String> words(Language language) {
        return WORDS.all(language);
    }

    private Frame frame(
            Language language,
            String title,
            String window,
            @Nullable String who,
            String token,
            List<Frame.Entry> menu,
            Set<String> may) {
        return FrameBuilder.builder()
                .lang(language)
                .words(WORDS.all(language))
                .title(title)
                .window(window)
                .who(who)
                .token(token)
                .waits(0)
                .isLocal(config.isLocal())
                .menu(menu)
                .may(may)
                .build();
    }

    private List<Frame.Entry> menu(Me reader) {
        String here = current.getCurrent().request().path();
        return entries(reader)
                .map(
                        item ->
                                new Frame.Entry(
                                        item.href(),
                                        WORDS.text(item.word(), reader.titlesIn()),
                                        item.href().equals(here)))
                .toList();
    }

    private static Stream<MenuItem> entries(Me reader) {
        return MENU.stream()
                .filter(item -> item.may().isEmpty() || reader.may().contains(item.may()));
    }

    private record MenuItem(String word, String href, String may) {}
}
