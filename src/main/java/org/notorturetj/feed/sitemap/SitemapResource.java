package org.notorturetj.feed.sitemap;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.notorturetj.api.feed.SitemapApi;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.LanguageFallback;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.feed.entry.Xml;
import org.notorturetj.feed.sitemap.Sitemaps.NewsText;
import org.notorturetj.feed.sitemap.Sitemaps.Page;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.http.WrittenText;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.Phrase;

@PermitAll
class SitemapResource implements SitemapApi {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
    private static final String IMAGES = "http://www.google.com/schemas/sitemap-image/1.1";
    private static final Pattern FILE =
            Pattern.compile("([a-z]{1,16}(?:-[a-z]{1,16})?)-([1-9][0-9]{0,3})\\.xml");

    private final Sitemaps sitemaps;
    private final Addresses addresses;

    SitemapResource(Sitemaps sitemaps, Addresses addresses) {
        this.sitemaps = sitemaps;
        this.addresses = addresses;
    }

    @Override
    public Response index() {
        Map<String, Integer> counts = sitemaps.counts();
        return written(Xml.document(xml -> index(xml, counts)));
    }

    private void index(Xml xml, Map<String, Integer> counts) throws XMLStreamException {
        xml.open("sitemapindex", "xmlns", NAMESPACE);
        for (var count : counts.entrySet()) {
            int parts = (count.getValue() + Sitemaps.PART - 1) / Sitemaps.PART;
            for (int part = 1; part <= parts; part++) {
                String path = "/feeds/sitemap/part/" + count.getKey() + "-" + part + ".xml";
                xml.open("sitemap").element("loc", addresses.api(path)).close();
            }
        }
        xml.close();
    }

    @Override
    public Response robots() {
        String text =
                "User-agent: *\nAllow: /\n\nSitemap: %s\nSitemap: %s\n"
                        .formatted(
                                addresses.api("/feeds/sitemap.xml"),
                                addresses.api("/feeds/sitemap/news.xml"));
        MediaType type = MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8");
        return Response.ok(new WrittenText(text, type, Language.EN), type).build();
    }

    @Override
    public Response news() {
        List<NewsText> texts = sitemaps.news();
        return written(Xml.document(xml -> news(xml, texts)));
    }

    private void news(Xml xml, List<NewsText> texts) throws XMLStreamException {
        xml.open("urlset", "xmlns", NAMESPACE, "xmlns:news", NEWS);
        for (NewsText text : texts) {
            xml.open("url")
                    .element("loc", addresses.canonical(text.type(), text.language(), text.slug()));
            xml.open("news:news").open("news:publication");
            xml.element("news:name", Phrase.COALITION.in(text.language()))
                    .element("news:language", text.language().tag())
                    .close();
            xml.element("news:publication_date", text.publishedAt())
                    .element("news:title", text.title())
                    .close();
            xml.close();
        }
        xml.close();
    }

    @Override
    public Response sitemap(String part) {
        Matcher file = FILE.matcher(part);
        if (!file.matches() || !DocumentType.is(file.group(1), Trait.HAS_PAGE)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        String type = file.group(1);
        var documents = sitemaps.documents(type, Integer.parseInt(file.group(2)));
        if (documents.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return written(Xml.document(xml -> sitemap(xml, type, documents)));
    }

    private void sitemap(Xml xml, String type, List<Map<Language, Page>> documents)
            throws XMLStreamException {
        xml.open(
                "urlset",
                "xmlns",
                NAMESPACE,
                "xmlns:xhtml",
                "http://www.w3.org/1999/xhtml",
                "xmlns:image",
                IMAGES);
        for (Map<Language, Page> document : documents) {
            for (var page : document.entrySet()) {
                xml.open("url")
                        .element("loc", address(type, page.getKey(), page.getValue()))
                        .element("lastmod", page.getValue().updated());
                for (var other : document.entrySet()) {
                    alternate(
                            xml,
                            other.getKey().tag(),
                            address(type, other.getKey(), other.getValue()));
                }
                Language first = first(document);
                alternate(xml, "x-default", address(type, first, document.get(first)));
                String image = page.getValue().image();
                if (image != null) {
                    xml.open("image:image").element("image:loc", addresses.api(image)).close();
                }
                xml.close();
            }
        }
        xml.close();
    }

    /** For readers of any other language: Russian, or the next of its chain. */
    private static Language first(Map<Language, Page> document) {
        return LanguageFallback.served(Language.RU, document.keySet()).orElseThrow();
    }

    private static void alternate(Xml xml, String language, String address)
            throws XMLStreamException {
        xml.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", address);
    }

    private String address(String type, Language language, Page page) {
        return addresses.canonical(type, language, page.slug());
    }

    private static Response written(String text) {
        MediaType type = MediaType.APPLICATION_XML_TYPE.withCharset("UTF-8");
        return Response.ok(new WrittenText(text, type, Language.EN), type).build();
    }
}
