package org.notorturetj.plain;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.reading.record.FoundRecord;
import org.notorturetj.reading.record.PublishedRecords;

/**
 * Links in a text to other texts of the Coalition: to the page beside this one, if there is one,
 * and else its words alone, since a folder has no other place that they could mean.
 */
@ApplicationScoped
class TextLinks {
    private final PublishedRecords records;
    private final Addresses addresses;

    TextLinks(PublishedRecords records, Addresses addresses) {
        this.records = records;
        this.addresses = addresses;
    }

    /** The text with links that lead from a page in a folder of documents. */
    String in(String html) {
        if (!html.contains("href=\"") || !mayBeRelative(html)) {
            return html;
        }
        Document text = Jsoup.parseBodyFragment(html);
        text.outputSettings().prettyPrint(false);
        for (Element link : text.select("a[href]")) {
            String href = link.attr("href");
            if (href.startsWith("#") || href.contains(":")) {
                continue;
            }
            Optional<String> page = page(href);
            if (page.isPresent()) {
                link.attr("href", page.get()).removeAttr("rel");
            } else {
                link.unwrap();
            }
        }
        return text.body().html();
    }

    private static boolean mayBeRelative(String html) {
        return html.replace("href=\"http", "").replace("href=\"mailto:", "").contains("href=\"");
    }

    private Optional<String> page(String href) {
        int end = href.indexOf('#');
        String path = end < 0 ? href : href.substring(0, end);
        String anchor = end < 0 ? "" : href.substring(end);
        return addresses
                .named(path)
                .flatMap(
                        page ->
                                slug(page)
                                        .map(
                                                slug ->
                                                        PageFile.of(
                                                                DocumentType.of(page.type()), slug))
                                        .map(
                                                file ->
                                                        PageFile.elsewhere(
                                                                "../",
                                                                page.language(),
                                                                file + anchor)));
    }

    /** Its slug of now, if it is published in that language. */
    private Optional<String> slug(Addresses.Page page) {
        PublishedRecords.Holder holder =
                records.holders(page.type(), page.slug()).get(page.language());
        if (holder == null || !holder.published()) {
            return Optional.empty();
        }
        String id = holder.documentId();
        return Optional.ofNullable(records.items(page.language(), List.of(id)).get(id))
                .map(FoundRecord::slug);
    }
}
