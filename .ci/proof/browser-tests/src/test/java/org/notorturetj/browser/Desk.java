package org.notorturetj.browser;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

/**
 * The desk that .ci/browser has started behind nginx, under the names of the shipped configuration;
 * one browser for all its tests.
 */
final class Desk {
    static final String ORIGIN = "https://desk.example.org";
    static final String API = "https://api.example.org";

    /** The server itself, without nginx. */
    static final String SERVER = System.getProperty("base");

    /** What a window says that a page may not do, or could not do. */
    static final Queue<String> COMPLAINTS = new ConcurrentLinkedQueue<>();

    private static Chromium chromium;

    private Desk() {}

    private static synchronized Chromium chromium() {
        if (chromium == null) {
            Chromium started = new Chromium();
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            chromium = started;
        }
        return chromium;
    }

    /** Asks outside of the browser: names mean nothing there, and no certificate is looked at. */
    static APIRequestContext requests() {
        return chromium().requests();
    }

    /**
     * A window of a browser of its own.
     *
     * @param language of the browser
     * @param state cookies of another window of the same person; null for a stranger
     */
    static Page window(boolean scripts, String language, String state) {
        var options =
                new Browser.NewContextOptions()
                        .setViewportSize(1000, 800)
                        .setJavaScriptEnabled(scripts)
                        .setLocale(language);
        if (state != null) {
            options.setStorageState(state);
        }
        Page page = chromium().window(options);
        page.onDialog(dialog -> dialog.accept());
        page.onConsoleMessage(
                message -> {
                    String text = message.text();
                    // A refused form is an answer with 4xx, which is no complaint; a trial may press a
                    // key before the browser has looked where to begin; and nothing is done for a
                    // browser that would keep passwords on the editor's disk.
                    if (!text.startsWith("Failed to load resource")
                            && !text.startsWith("Autofocus processing was blocked")
                            && !text.contains("Password forms should have")) {
                        COMPLAINTS.add(page.url() + ": " + text);
                    }
                });
        page.onPageError(error -> COMPLAINTS.add(page.url() + ": " + error));
        return page;
    }
}
