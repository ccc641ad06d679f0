package org.notorturetj.importing.collect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.notorturetj.importing.archive.Answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;

/** The addresses of the same site that an answer leads to, in the order they stand in it. */
final class Links {
    /** It would write the address of what it cannot read; held, so that it stays silent. */
    private static final Logger LIBRARY = Logger.getLogger("crawlercommons");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ATTRIBUTES =
            "a[href], link[href], img[src], source[src], audio[src], video[src], embed[src],"
                    + " object[data]";
    private static final List<String> NAMES = List.of("href", "src", "data");

    static {
        LIBRARY.setLevel(Level.OFF);
    }

    private final Site site;
    private final Set<String> found = new LinkedHashSet<>();

    private Links(Site site) {
        this.site = site;
    }

    /** Those of an answer; none of a body that cannot be read. */
    static Set<String> of(Answer answer, Site site) {
        var links = new Links(site);
        answer.header("location").ifPresent(to -> links.add(answer.address(), to));
        if (answer.status() == Answer.OK) {
            links.inBody(answer);
        }
        return links.found;
    }

    private void inBody(Answer answer) {
        try {
            String type = answer.type();
            if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
                inPage(answer);
            } else if (type.endsWith("json")) {
                inJson(answer);
            } else if (type.endsWith("xml")) {
                inMap(answer);
            }
        } catch (IOException | UnknownFormatException | RuntimeException e) {
            // what it is stays in the archive; whoever asks for more finds it there
        }
    }

    private void inPage(Answer answer) throws IOException {
        Document page =
                Jsoup.parse(
                        new ByteArrayInputStream(answer.body()),
                        answer.charset().map(Charset::name).orElse(null), // or the page says it
                        answer.address());
        for (Element element : page.select(ATTRIBUTES)) {
            for (String name : NAMES) {
                if (element.hasAttr(name)) {
                    add(answer.address(), element.attr(name));
                }
            }
        }
    }

    /** JSON:API of Drupal: from the list of kinds to those of nodes, their pages, and the nodes. */
    private void inJson(Answer answer) throws IOException {
        JsonNode json = JSON.readTree(answer.body());
        for (Map.Entry<String, JsonNode> link : json.path("links").properties()) {
            if (link.getKey().equals("next") || link.getKey().startsWith("node--")) {
                JsonNode to = link.getValue();
                add(answer.address(), to.isTextual() ? to.asText() : to.path("href").asText());
            }
        }
        for (JsonNode node : json.path("data")) {
            JsonNode attributes = node.path("attributes");
            if (attributes.path("drupal_internal__nid").isInt()) {
                add(answer.address(), site.at("node/" + attributes.get("drupal_internal__nid")));
            }
            String alias = attributes.path("path").path("alias").asText("");
            if (alias.startsWith("/")) { // other languages are found by the links of its page
                add(answer.address(), site.at(alias.substring(1)));
            }
        }
    }

    /** A sitemap, a list of them, RSS or Atom. */
    private void inMap(Answer answer) throws IOException, UnknownFormatException {
        AbstractSiteMap map = parser().parseSiteMap(answer.body(), url(answer.address()));
        if (map instanceof SiteMapIndex index) {
            index.getSitemaps().forEach(it -> add(answer.address(), it.getUrl().toString()));
        } else if (map instanceof SiteMap pages) {
            pages.getSiteMapUrls().forEach(it -> add(answer.address(), it.getUrl().toString()));
        }
    }

    /** Not strict: addresses are judged by the site, and may stand in any folder. */
    private static SiteMapParser parser() {
        return new SiteMapParser(false, true);
    }

    private static URL url(String address) throws MalformedURLException {
        return new URL(address);
    }

    private void add(String page, String link) {
        site.inside(page, link).ifPresent(found::add);
    }
}
