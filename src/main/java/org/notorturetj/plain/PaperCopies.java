package org.notorturetj.plain;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.jsoup.nodes.Document;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.plain.copies.PageFiles;
import org.notorturetj.plain.copies.PaperText;
import org.notorturetj.plain.copies.PdfWriter;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.reading.record.FoundRecord;

import com.fasterxml.jackson.databind.JsonNode;

/** Leaflets and guides as PDF. */
@ApplicationScoped
class PaperCopies {
    private static final String LEAFLET = PlainResource.text("/plain/copies/leaflet.css");
    private static final String PAPER = PlainResource.text("/plain/copies/paper.css");

    /** Of a leaflet, in points, until everything is on one page. */
    private static final List<Double> SIZES =
            List.of(13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0);

    private final Leaflets leaflets;
    private final PlainRecords records;
    private final Templates templates;

    PaperCopies(Leaflets leaflets, PlainRecords records, Templates templates) {
        this.leaflets = leaflets;
        this.records = records;
        this.templates = templates;
    }

    /** Takes a file. */
    @FunctionalInterface
    interface Shelf {
        void put(String name, String title, byte[] bytes) throws IOException;
    }

    /** Sheets with the numbers of each region. */
    void leaflets(Language reader, PdfWriter writer, Shelf shelf) throws IOException {
        Instant as =
                records.changed(reader, List.of(DocumentType.HOTLINE, DocumentType.REGION))
                        .map(PlainRecords.ListChange::at)
                        .orElse(Instant.EPOCH);
        for (Leaflets.Leaflet leaflet : leaflets.of(reader)) {
            String html = templates.write("copies/leaflet", leaflet.page());
            shelf.put(leaflet.name(), leaflet.title(), onOneSheet(html, as, reader, writer));
        }
    }

    private static byte[] onOneSheet(String html, Instant as, Language reader, PdfWriter writer)
            throws IOException {
        String word = Frame.WORDS.text("unprintable", reader);
        PdfWriter.Pdf sheet = null;
        for (double size : SIZES) {
            String style = LEAFLET + "body{font-size:" + size + "pt}";
            sheet = writer.write(html, style, as, word);
            if (sheet.pages() == 1) {
                break;
            }
        }
        return Objects.requireNonNull(sheet).bytes();
    }

    /** Each guide, as its page has it, with the numbers at its end. */
    void guides(Language reader, PageFiles pages, PdfWriter writer, Shelf shelf)
            throws IOException {
        List<Map<String, Object>> numbers = leaflets.numbers(reader);
        for (FoundRecord found : records.all(reader, DocumentType.GUIDE)) {
            String name = PageFile.of(DocumentType.GUIDE, String.valueOf(found.slug()));
            if (!pages.has(name)) {
                continue;
            }
            Document page = pages.page(name);
            Map<String, Object> paper = new HashMap<>();
            paper.put("lang", reader.tag());
            paper.put("w", Frame.WORDS.all(reader));
            paper.put("title", PaperText.title(page));
            paper.put("number", page.select("footer p").first().text());
            paper.put("body", PaperText.of(page));
            paper.put("lines", numbers);
            String word = Frame.WORDS.text("unprintable", reader);
            byte[] pdf =
                    writer.write(
                                    templates.write("copies/paper", paper),
                                    PAPER,
                                    changed(found),
                                    word)
                            .bytes();
            shelf.put("guide-" + found.slug(), PaperText.title(page), pdf);
        }
    }

    private static Instant changed(FoundRecord found) {
        JsonNode members = CanonicalJson.tree(found.json());
        try {
            return Instant.parse(
                    members.path("updatedAt").asText(members.path("publishedAt").asText()));
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
