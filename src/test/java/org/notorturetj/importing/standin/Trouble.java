package org.notorturetj.importing.standin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an old site has beside its texts: errors that stay, ways that lead nowhere, slow answers.
 */
public final class Trouble {
    private static final String FOLDER = "/trouble/";
    private static final int SLOW_MILLIS = 300;
    private static final int SERVER_ERROR = 500;

    private Trouble() {}

    /** Adds it, with a map of its own that leads there. */
    public static void plant(OldSite site) {
        site.change(FOLDER + "500", SERVER_ERROR);
        site.change(FOLDER + "410", 410);
        site.change(FOLDER + "403", 403);
        site.change(FOLDER + "empty", "");
        site.change(FOLDER + "slow", "<p>slow");
        site.fail(FOLDER + "slow", new OldSite.Fault(0, Map.of(), SLOW_MILLIS));
        site.fail(FOLDER + "at-times", new OldSite.Fault(SERVER_ERROR, Map.of(), 0));
        site.change(FOLDER + "at-times", "<p>at times");
        site.move(FOLDER + "chain-1", FOLDER + "chain-2");
        site.move(FOLDER + "chain-2", "/about");
        site.move(FOLDER + "loop-1", FOLDER + "loop-2");
        site.move(FOLDER + "loop-2", FOLDER + "loop-1");
        site.move(FOLDER + "outside", "https://elsewhere.example/");
        site.change(
                "/trouble.xml",
                "text/xml",
                List.of(
                                "500",
                                "410",
                                "403",
                                "404",
                                "empty",
                                "slow",
                                "at-times",
                                "chain-1",
                                "loop-1",
                                "outside")
                        .stream()
                        .map(it -> "<url><loc>" + site.address() + "trouble/" + it + "</loc></url>")
                        .collect(
                                Collectors.joining(
                                        "",
                                        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">",
                                        "</urlset>"))
                        .getBytes(StandardCharsets.UTF_8));
        site.change(
                "/robots.txt",
                "text/plain",
                """
                User-agent: *
                Disallow: /secret
                Sitemap: %ssitemap.xml
                Sitemap: %strouble.xml
                """
                        .formatted(site.address(), site.address())
                        .getBytes(StandardCharsets.UTF_8));
    }
}
