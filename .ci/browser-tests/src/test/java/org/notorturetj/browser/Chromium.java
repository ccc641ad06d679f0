package org.notorturetj.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/** One browser for all tests of a class; each gets a window of its own. */
final class Chromium implements AutoCloseable {
    private static final int PATIENCE_MS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    /** What any window asked for. */
    final Queue<String> requests = new ConcurrentLinkedQueue<>();

    Chromium() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(
                                                Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                                        // root has none, and in containers the shared memory is small
                                        .setChromiumSandbox(false)
                                        .setArgs(List.of("--disable-dev-shm-usage")));
    }

    /** A window with a width in pixels, and a height that a phone would have. */
    Page window(int width, boolean scripts) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, 2 * width)
                                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(PATIENCE_MS);
        context.onRequest(request -> requests.add(request.url()));
        return context.newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
