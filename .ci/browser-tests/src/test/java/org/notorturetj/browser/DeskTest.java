package org.notorturetj.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of the desk of a server that has just started: {@code -Ddesk=http://desk.localhost:…}
 * and {@code -Dfirst=…}, the password that its log shows. One working day, in order.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskTest {
    private static final String DESK = System.getProperty("desk");
    private static final Path PICTURES = Path.of("../../docs/desk-pages");
    private static final String PASSWORD = "seven-quiet-apricot-trees";
    private static final int NARROW = 320;

    /** 40,000 Tajik letters and more. */
    private static final String LONG =
            "Ҷавоби мақомот ҳанӯз нарасидааст; қонун ғайр аз ин намегӯяд. ".repeat(700).strip();

    private static Chromium chromium;
    private static final List<String> refused = new ArrayList<>();
    private static Page admin;
    private static Page editor;
    private static String secret;
    private static String article;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private static Page window(boolean scripts) {
        Page page = chromium.window(1200, scripts);
        page.onConsoleMessage(
                message -> {
                    if (message.text().contains("Content Security Policy")) {
                        refused.add(message.text());
                    }
                });
        page.onDialog(dialog -> dialog.accept());
        return page;
    }

    private static void press(Page page, String selector) {
        page.locator(selector).first().click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    private static void sign_in(Page page, String login, String password, String code) {
        page.navigate(DESK + "/desk/");
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.locator("#code").fill(code);
        press(page, "main button");
    }

    @Test
    @Order(1)
    void the_first_person_sets_her_account_up_without_scripts() {
        admin = window(false);
        sign_in(admin, "admin", System.getProperty("first"), "");
        assertThat(admin.url()).endsWith("/desk/settings");
        admin.locator("#current").fill(System.getProperty("first"));
        admin.locator("#next").fill(PASSWORD);
        admin.locator("#again").fill(PASSWORD);
        press(admin, "form[action='/desk/settings/password'] button");
        admin.locator("#device-password").fill(PASSWORD);
        press(admin, "form[action='/desk/settings/device'] button");
        assertThat(admin.locator("svg[role=img]").count()).isOne();
        secret = admin.locator(".secret code").textContent().replace(" ", "").strip();
        admin.locator("form[action='/desk/settings/device-confirmation'] input:not([type=hidden])")
                .fill(OneTimeCode.of(secret));
        press(admin, "form[action='/desk/settings/device-confirmation'] button");
        assertThat(admin.locator("main li code, main li").count()).isGreaterThanOrEqualTo(10);
    }

    @Test
    @Order(2)
    void an_article_in_two_languages_is_written_without_scripts() {
        editor = admin; // the first account writes, too
        editor.navigate(DESK + "/desk/new");
        editor.locator("#type-article").check();
        editor.locator("#in-ru").check();
        press(editor, "main form button:not(.plain)");
        article = editor.url().replaceFirst(".*/documents/([0-9a-z]{16}).*", "$1");
        editor.navigate(DESK + "/desk/documents/" + article + "/facts");
        editor.locator("[name='c/kind']").selectOption("news");
        editor.locator("[name='c/section']").selectOption("activities");
        press(editor, "[data-write] .bar button[value=submit]");
        assertThat(editor.locator(".done").count()).as(editor.content()).isOne();
        write("ru", "", "Что решил суд", "Одно предложение.", "Суд отпустил человека.");
        write("tg", "?from=ru", "Суд чӣ қарор кард", "Як ҷумла.", "Суд шахсро раҳо кард.");
    }

    private void write(String language, String from, String title, String summary, String body) {
        editor.navigate(DESK + "/desk/documents/" + article + "/" + language + from);
        if (!from.isEmpty()) {
            assertThat(editor.locator(".source").first().textContent()).contains("Что решил суд");
        }
        editor.locator("[name='c/title']").fill(title);
        editor.locator("[name='c/summary']").fill(summary);
        editor.locator("[name='c/body']").fill(body);
        press(editor, "[data-write] .bar button[value=submit]");
        assertThat(editor.locator(".done").count()).as(editor.content()).isOne();
    }

    @Test
    @Order(3)
    void it_is_approved_and_published_with_scripts() {
        Page coordinator = window(true);
        sign_in(coordinator, "admin", PASSWORD, OneTimeCode.next(secret));
        for (String part : List.of("facts", "ru", "tg")) {
            coordinator.navigate(DESK + "/desk/documents/" + article + "/" + part);
            press(coordinator, "button[value=approve]");
            assertThat(coordinator.locator(".done").count()).as(coordinator.content()).isOne();
        }
        coordinator.navigate(DESK + "/desk/documents/" + article + "/publish");
        for (var box : coordinator.locator("[name=language]:not([disabled])").all()) {
            box.check();
        }
        press(coordinator, "main form[action$='/publish'] button");
        coordinator.navigate(DESK + "/desk/documents/" + article + "/ru");
        assertThat(coordinator.locator("main").textContent()).contains("опубликовано");
        admin = coordinator;
    }

    @Test
    @Order(4)
    void a_long_text_outlives_its_session_in_a_browser() {
        admin.navigate(DESK + "/desk/documents/" + article + "/en");
        admin.locator("[name='c/title']").fill("What the court decided");
        admin.locator("[name='c/body']").fill(LONG);
        admin.context().clearCookies();
        press(admin, "[data-write] .bar button[value=save]");
        assertThat(admin.locator("textarea[name='c/body']").inputValue()).isEqualTo(LONG);
        admin.locator("#login").fill("admin");
        admin.locator("#password").fill(PASSWORD);
        admin.locator("#code").fill(OneTimeCode.next(secret));
        press(admin, "form[action='/desk/sign-in'] button");
        press(admin, "main form button");
        assertThat(admin.locator("[name='c/body']").inputValue()).isEqualTo(LONG);
        assertThat(admin.locator("[name='c/title']").inputValue())
                .isEqualTo("What the court decided");
    }

    @Test
    @Order(5)
    void axe_finds_nothing_on_any_screen_and_none_is_wider_than_the_window() throws IOException {
        Files.createDirectories(PICTURES);
        List<String> found = new ArrayList<>();
        for (String language : List.of("tg", "ru", "en")) {
            admin.setViewportSize(1200, 900);
            admin.navigate(DESK + "/desk/settings");
            admin.locator("#language").selectOption(language);
            press(admin, "form[action='/desk/settings/profile'] button");
            for (String screen : screens()) {
                look(found, language, screen);
            }
        }
        assertThat(found).isEmpty();
        assertThat(refused).as("what the browser says that a page may not do").isEmpty();
    }

    private void look(List<String> found, String language, String screen) {
        admin.setViewportSize(1200, 900);
        admin.navigate(DESK + screen);
        assertThat(admin.locator("html").getAttribute("lang")).as(screen).isEqualTo(language);
        String name = screen.replaceFirst("^/desk/", "").replace(article, "document");
        admin.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(
                                PICTURES.resolve(
                                        language
                                                + "-"
                                                + (name.isEmpty() ? "to-do" : name)
                                                        .replaceAll("[^a-z0-9]+", "-")
                                                + ".png")));
        new AxeBuilder(admin)
                .analyze()
                .getViolations()
                .forEach(
                        rule ->
                                found.add(
                                        language
                                                + screen
                                                + ": "
                                                + rule.getId()
                                                + " "
                                                + rule.getHelp()
                                                + " "
                                                + rule.getNodes().get(0).getHtml()));
        admin.setViewportSize(NARROW, 640);
        int width = (int) admin.evaluate("document.documentElement.scrollWidth");
        if (width > NARROW) {
            found.add(language + screen + " is " + width + " pixels wide");
        }
    }

    /** All that the menu leads to, and what there is of a document. */
    private static TreeSet<String> screens() {
        TreeSet<String> screens = new TreeSet<>();
        for (var link : admin.locator("header nav a").all()) {
            screens.add(link.getAttribute("href"));
        }
        String document = "/desk/documents/" + article;
        for (String part :
                List.of("", "/facts", "/ru", "/ru/history", "/en", "/publish", "/tg?from=ru")) {
            screens.add(document + part);
        }
        return screens;
    }
}
