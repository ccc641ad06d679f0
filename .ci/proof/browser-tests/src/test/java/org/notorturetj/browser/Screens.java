package org.notorturetj.browser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Page;

/** All screens after a week, each with somebody who sees it with something on it. */
final class Screens {
    /**
     * A screen.
     *
     * @param name in the names of pictures
     * @param who sees it; null for a stranger
     */
    record Screen(String name, Person who, String path) {}

    private static final List<Screen> ALL = new ArrayList<>();

    private Screens() {}

    static synchronized List<Screen> all() {
        if (ALL.isEmpty()) {
            fill();
        }
        return ALL;
    }

    static Page open(Screen screen, String language) {
        Person who = screen.who();
        Page page = who == null ? Desk.window(true, language, null) : who.window(true, language);
        page.navigate(Desk.ORIGIN + screen.path());
        return page;
    }

    private static void see(Person who, String name, String path) {
        ALL.add(new Screen(name, who, path));
    }

    private static void fill() {
        Week week = Week.played(false);
        Team.aProtectedName();
        week.leaves_something();
        Person coordinator = Team.coordinator();
        Person editor = Team.editor();
        Person administrator = Team.administrator();
        see(null, "sign-in", "/desk/sign-in");
        see(editor, "to-do-editor", "/desk/");
        Set<String> menu = new HashSet<>();
        for (Person person : List.of(coordinator, administrator)) {
            Hand hand = person.at("/desk/", false);
            for (var link : hand.page().locator("header nav a").all()) {
                String path = link.getAttribute("href");
                String name = path.replaceFirst("^/desk/", "").replace('/', '-');
                if (menu.add(path)) {
                    see(person, name.isEmpty() ? "to-do" : name, path);
                }
            }
            hand.leaves();
        }
        of_documents(week.paths, editor, coordinator);
        for (String name : List.of("new-name", "links", "replacements", "topicchanges", "imported-texts")) {
            see(coordinator, name, "/desk/" + name);
        }
        see(administrator, "new-account", "/desk/new-account");
        Hand accounts = administrator.at("/desk/accounts", false);
        see(administrator, "account", accounts.page().locator("main .list a").last().getAttribute("href"));
        accounts.leaves();
    }

    private static void of_documents(Map<String, String> paths, Person editor, Person coordinator) {
        String article = paths.get("article");
        String guide = paths.get("guide");
        String line = paths.get("hotline");
        String review = paths.get("review");
        see(editor, "document", article);
        see(editor, "document-facts", review + "/facts");
        see(editor, "text", article + "/ru");
        see(editor, "text-of-a-guide", guide + "/ru");
        see(editor, "translation", guide + "/tg?from=ru");
        see(editor, "history", article + "/ru/history");
        see(coordinator, "review", review + "/ru");
        see(coordinator, "publish", paths.get("approved") + "/publish");
        see(editor, "copy", article + "/copy");
        see(coordinator, "withdraw", article + "/remove?ask=withdraw");
        see(editor, "do-not-call", line + "/remove?ask=compromise");
        see(editor, "line", line + "/facts");
        see(coordinator, "proposal", paths.get("proposal"));
        see(coordinator, "proposal-erasure", paths.get("erasure"));
        see(editor, "proposal-decided", paths.get("number"));
        see(editor, "alert", paths.get("alert") + "/alert");
        see(editor, "consent", paths.get("case") + "/consent");
        see(editor, "files", "/desk/files");
        see(editor, "file", paths.get("picture"));
        see(editor, "file-refused", paths.get("word"));
        see(editor, "words-of-a-file", paths.get("word") + "/words");
        see(editor, "media", paths.get("media") + "/facts");
        see(editor, "not-there", "/desk/documents/0000000000000000");
    }
}
