package org.notorturetj.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/**
 * One browser for all tests of a class, and of the desk one for all classes; each gets a window of
 * its own. Host names lead to this machine as {@code -Dresolver} says.
 */
final class Chromium implements AutoCloseable {
    private static final int PATIENCE_MS = 120_000;

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
                                        .setArgs(
                                                List.of(
                                                        "--disable-dev-shm-usage",
                                                        "--host-resolver-rules="
                                                                + System.getProperty("resolver", ""))));
    }

    /** A window with a width in pixels, and a height that a phone would have. */
    Page window(int width, boolean scripts) {
        return window(
                new Browser.NewContextOptions()
                        .setViewportSize(width, 2 * width)
                        .setJavaScriptEnabled(scripts));
    }

    /** The first window of a new person, who has no cookies but those of the options. */
    Page window(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setIgnoreHTTPSErrors(true));
        context.setDefaultTimeout(PATIENCE_MS);
        context.onRequest(request -> requests.add(request.url()));
        return context.newPage();
    }

    APIRequestContext requests() {
        return playwright
                .request()
                .newContext(new APIRequest.NewContextOptions().setIgnoreHTTPSErrors(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
