package org.notorturetj.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code export --html} wrote, opened from a memory card: {@code -Dfolder=DIR}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FolderTest {
    private static final Path FOLDER = Path.of(System.getProperty("folder")).toAbsolutePath();
    private static final String BASE = FOLDER.toUri().toString();
    private static final Path PICTURES = Path.of("target", "pictures");

    /** Of a small phone, and of a larger one whose reader has doubled all letters. */
    private static final int NARROW = 320;

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    @Tag("whole")
    void every_link_of_every_page_leads_to_a_file_and_nothing_outside_is_asked_for()
            throws IOException {
        Page page = chromium.window(NARROW, false);
        Set<String> seen = new TreeSet<>();
        List<String> broken = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of("index.html"));
        while (!open.isEmpty()) {
            String file = open.poll();
            if (!seen.add(file)) {
                continue;
            }
            page.navigate(BASE + file);
            assertThat(page.title()).as(file).isNotBlank();
            for (String link : links(page)) {
                if (!link.startsWith("file:")) {
                    continue;
                }
                String target = link.substring(BASE.length()).replaceFirst("#.*", "");
                if (!link.startsWith(BASE) || !Files.isRegularFile(FOLDER.resolve(target))) {
                    broken.add(file + " → " + link);
                } else if (target.endsWith(".html")) {
                    open.add(target);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(seen).as("pages that links lead to").containsAll(files());
        assertThat(chromium.requests).allMatch(url -> url.startsWith(BASE));
        System.out.printf("%d pages, %d requests, none outside%n", seen.size(), chromium.requests.size());
    }

    private static List<String> links(Page page) {
        // without scripts the page cannot resolve them for us
        List<String> links = new ArrayList<>();
        String here = page.url();
        for (String attribute : List.of("href", "src")) {
            page.locator("[" + attribute + "]")
                    .all()
                    .forEach(
                            link ->
                                    links.add(
                                            java.net.URI.create(here)
                                                    .resolve(link.getAttribute(attribute))
                                                    .toString()
                                                    .replaceFirst("^file:/(?=[^/])", "file:///")));
        }
        return links;
    }

    @Test
    @Tag("whole")
    void axe_finds_nothing_and_no_page_is_wider_than_the_window() throws IOException {
        Page page = chromium.window(NARROW, true);
        List<String> found = new ArrayList<>();
        for (String file : files()) {
            page.navigate(BASE + file);
            int width = (int) page.evaluate("document.documentElement.scrollWidth");
            if (width > NARROW) {
                found.add(file + " is " + width + " pixels wide");
            }
            new AxeBuilder(page)
                    .analyze()
                    .getViolations()
                    .forEach(rule -> found.add(file + ": " + rule.getId() + " " + rule.getHelp()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_way_through_it_by_the_keyboard_begins_with_the_text() throws IOException {
        Page page = chromium.window(NARROW, false);
        page.navigate(BASE + "ru/hotlines.html");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus").getAttribute("href")).isEqualTo("#main");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator("main :focus").count()).isOne();
    }

    @Test
    @Tag("whole")
    void pictures_for_people_to_look_at() throws IOException {
        Files.createDirectories(PICTURES);
        Page page = chromium.window(360, false);
        for (String language : List.of("tg", "ru", "en")) {
            for (String name : List.of("index", "hotlines", "guides", "alerts", "search")) {
                page.navigate(BASE + language + "/" + name + ".html");
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setPath(PICTURES.resolve(language + "-" + name + ".png")));
            }
        }
        page.navigate(BASE + "tg/hotlines.html");
        page.pdf(new Page.PdfOptions().setPath(PICTURES.resolve("tg-hotlines.pdf")).setFormat("A4"));
        assertThat(PICTURES.resolve("tg-hotlines.pdf")).isNotEmptyFile();
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> FOLDER.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
