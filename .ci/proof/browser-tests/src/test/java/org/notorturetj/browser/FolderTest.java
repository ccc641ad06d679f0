package org.notorturetj.browser;

import java.io.IOException;
import java.net.URI;
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
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code export --html} wrote, opened from a memory card: {@code -Dfolder=DIR}. */
class FolderTest {
    private static final Path FOLDER = Path.of(System.getProperty("folder")).toAbsolutePath();
    private static final String BASE = FOLDER.toUri().toString();

    /** Of a small phone, and of a larger one whose reader has doubled all letters. */
    private static final int NARROW = 320;

    @Test
    void every_link_of_every_page_leads_to_a_file_and_nothing_outside_is_asked_for() throws IOException {
        Page page = Desk.phone(NARROW, false);
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        Set<String> seen = new TreeSet<>();
        List<String> broken = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of("index.html", "copies/index.html"));
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
        assertThat(asked).isNotEmpty().allMatch(url -> url.startsWith(BASE));
        System.out.printf("%d pages, %d requests, none outside%n", seen.size(), asked.size());
    }

    /** Without scripts the page cannot resolve them for us. */
    private static List<String> links(Page page) {
        List<String> links = new ArrayList<>();
        for (String attribute : List.of("href", "src")) {
            for (Locator link : page.locator("[" + attribute + "]").all()) {
                URI target = URI.create(page.url()).resolve(link.getAttribute(attribute));
                links.add(target.toString().replaceFirst("^file:/(?=[^/])", "file:///"));
            }
        }
        return links;
    }

    @Test
    void axe_finds_nothing_and_no_page_is_wider_than_the_window() throws IOException {
        Page page = Desk.phone(NARROW, true);
        List<String> found = new ArrayList<>();
        for (String file : files()) {
            page.navigate(BASE + file);
            int width = (int) page.evaluate("document.documentElement.scrollWidth");
            if (width > NARROW) {
                found.add(file + " is " + width + " pixels wide");
            }
            new AxeBuilder(page).analyze().getViolations()
                    .forEach(rule -> found.add(file + ": " + rule.getId() + " " + rule.getHelp()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_way_through_it_by_the_keyboard_begins_with_the_text() {
        Page page = Desk.phone(NARROW, false);
        page.navigate(BASE + "ru/hotlines.html");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus").getAttribute("href")).isEqualTo("#main");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator("main :focus").count()).isOne();
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(it -> it.toString().endsWith(".html")).map(it -> FOLDER.relativize(it).toString()).sorted().toList();
        }
    }
}
