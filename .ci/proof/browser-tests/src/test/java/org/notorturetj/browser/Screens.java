package org.notorturetj.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        Page page =
                screen.who() == null
                        ? Desk.window(true, language, null)
                        : screen.who().window(true, language);
        page.navigate(Desk.ORIGIN + screen.path());
        return page;
    }

    private static void fill() {
        Week week = Week.played(false);
        Names.aProtectedOne();
        Map<String, String> left = week.leaves_something();
        Person coordinator = Team.coordinator();
        Person editor = Team.editor();
        Person administrator = Team.administrator();
        ALL.add(new Screen("sign-in", null, "/desk/sign-in"));
        ALL.add(new Screen("to-do-editor", editor, "/desk/"));
        Map<String, String> menu = new LinkedHashMap<>();
        for (Person person : List.of(coordinator, administrator)) {
            Hand hand = person.at("/desk/", false);
            for (var link : hand.page().locator("header nav a").all()) {
                String path = link.getAttribute("href");
                String name = path.replaceFirst("^/desk/", "").replace('/', '-');
                if (menu.put(path, name) == null) {
                    ALL.add(new Screen(name.isEmpty() ? "to-do" : name, person, path));
                }
            }
            hand.page().context().close();
        }
        of_documents(week, left, editor, coordinator);
        for (String name : List.of("new-name", "links", "replacements", "topicchanges", "imported-texts")) {
            ALL.add(new Screen(name, coordinator, "/desk/" + name));
        }
        ALL.add(new Screen("new-account", administrator, "/desk/new-account"));
        Hand accounts = administrator.at("/desk/accounts", false);
        ALL.add(
                new Screen(
                        "account",
                        administrator,
                        accounts.page().locator("main .list a").last().getAttribute("href")));
        accounts.page().context().close();
    }

    private static void of_documents(
            Week week, Map<String, String> left, Person editor, Person coordinator) {
        String article = "/desk/documents/" + week.documents.get("article");
        String guide = "/desk/documents/" + week.documents.get("guide");
        String alert = "/desk/documents/" + week.documents.get("alert");
        String review = "/desk/documents/" + left.get("review");
        ALL.add(new Screen("document", editor, article));
        ALL.add(new Screen("document-facts", editor, review + "/facts"));
        ALL.add(new Screen("text", editor, article + "/ru"));
        ALL.add(new Screen("text-of-a-guide", editor, guide + "/ru"));
        ALL.add(new Screen("translation", editor, guide + "/tg?from=ru"));
        ALL.add(new Screen("history", editor, article + "/ru/history"));
        ALL.add(new Screen("review", coordinator, review + "/ru"));
        ALL.add(new Screen("publish", coordinator, "/desk/documents/" + left.get("approved") + "/publish"));
        ALL.add(new Screen("copy", editor, article + "/copy"));
        ALL.add(new Screen("withdraw", coordinator, article + "/remove?ask=withdraw"));
        ALL.add(
                new Screen(
                        "do-not-call",
                        editor,
                        "/desk/documents/" + week.documents.get("hotline") + "/remove?ask=compromise"));
        ALL.add(new Screen("line", editor, "/desk/documents/" + week.documents.get("hotline") + "/facts"));
        ALL.add(new Screen("proposal", coordinator, left.get("proposal")));
        ALL.add(new Screen("proposal-erasure", coordinator, left.get("erasure")));
        ALL.add(new Screen("proposal-decided", editor, week.proposals.get("number")));
        ALL.add(new Screen("alert", editor, alert + "/alert"));
        ALL.add(
                new Screen(
                        "consent", editor, "/desk/documents/" + week.documents.get("case") + "/consent"));
        ALL.add(new Screen("files", editor, "/desk/files"));
        ALL.add(new Screen("file", editor, left.get("picture")));
        ALL.add(new Screen("file-refused", editor, left.get("word")));
        ALL.add(new Screen("words-of-a-file", editor, left.get("word") + "/words"));
        ALL.add(new Screen("media", editor, left.get("media") + "/facts"));
        ALL.add(new Screen("not-there", editor, "/desk/documents/0000000000000000"));
    }
}
