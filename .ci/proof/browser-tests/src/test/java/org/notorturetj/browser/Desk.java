package org.notorturetj.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/** What .ci/proof/browser has started behind nginx, under the names of the shipped configuration, and one browser for all. */
final class Desk {
    static final String ORIGIN = "https://desk.example.org";
    static final String API = "https://api.example.org";

    /** The server itself, without nginx. */
    static final String SERVER = System.getProperty("base");

    /** What a window of the desk says that a page may not do, or could not do. */
    static final Queue<String> COMPLAINTS = new ConcurrentLinkedQueue<>();

    private static final int PATIENCE_MS = 120_000;
    private static final int PAUSE_MS = 200;
    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    // Root has no sandbox, and in containers the shared memory is small.
    private static final Browser CHROMIUM = PLAYWRIGHT.chromium().launch(new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of("/usr/bin/chromium"))
            .setChromiumSandbox(false)
            .setTimeout(PATIENCE_MS)
            .setArgs(List.of("--disable-dev-shm-usage", "--host-resolver-rules=" + System.getProperty("resolver"))));

    /** Asks outside of the browser: names mean nothing there, and no certificate is looked at. */
    static final APIRequestContext REQUESTS = PLAYWRIGHT.request().newContext(
            new APIRequest.NewContextOptions().setIgnoreHTTPSErrors(true).setTimeout(PATIENCE_MS));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }

    private Desk() {}

    /** The window of a reader, with a width in pixels, and a height that a phone would have. */
    static Page phone(int width, boolean scripts) {
        return window(new Browser.NewContextOptions().setViewportSize(width, 2 * width).setJavaScriptEnabled(scripts));
    }

    /**
     * A window of a browser of its own, at the desk.
     *
     * @param language of the browser
     * @param state cookies of another window of the same person; null for a stranger
     */
    static Page window(boolean scripts, String language, String state) {
        Page page = window(new Browser.NewContextOptions()
                .setViewportSize(1000, 800).setJavaScriptEnabled(scripts).setLocale(language).setStorageState(state));
        page.onDialog(dialog -> dialog.accept());
        page.onConsoleMessage(message -> {
            String text = message.text();
            // A refused form is an answer with 4xx, which is no complaint; a trial may press a key before the browser has
            // looked where to begin; and nothing is done for a browser that would keep passwords on the editor's disk.
            if (!text.startsWith("Failed to load resource") && !text.startsWith("Autofocus processing was blocked")
                    && !text.contains("Password forms should have")) {
                COMPLAINTS.add(page.url() + ": " + text);
            }
        });
        page.onPageError(error -> COMPLAINTS.add(page.url() + ": " + error));
        return page;
    }

    private static Page window(Browser.NewContextOptions options) {
        BrowserContext context = CHROMIUM.newContext(options.setIgnoreHTTPSErrors(true));
        context.setDefaultTimeout(PATIENCE_MS);
        return context.newPage();
    }

    /** What an address answers to who sends no cookie. */
    static String get(String address) {
        return REQUESTS.get(address).text();
    }

    static void until(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + PATIENCE_MS * 1_000_000L;
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never: " + what);
            }
            try {
                Thread.sleep(PAUSE_MS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
