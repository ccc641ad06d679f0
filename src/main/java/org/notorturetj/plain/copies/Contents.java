package org.notorturetj.plain.copies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/**
 * What a book has, in the order of reading: pages that stand alone, and lists with their documents
 * as the pages of lists name them.
 *
 * @param entries the table of contents
 * @param names of all pages by what they are called, with those of months
 */
record Contents(List<Entry> entries, Map<String, String> names) {
    /** Reading programs choke on books with thousands of chapters: of news the last stay. */
    private static final int MOST_DOCUMENTS = 200;

    private static final Pattern MONTH = Pattern.compile("[a-z-]+-[0-9]{4}-[0-9]{2}\\.html");

    /** A page, and those that stand under it. */
    record Entry(String name, String title, List<Entry> parts) {
        /** For templates. */
        Map<String, Object> shown() {
            return Map.of(
                    "link",
                    Xhtml.name(name),
                    "title",
                    title,
                    "parts",
                    parts.stream().map(Entry::shown).toList());
        }
    }

    static Contents of(PageFiles pages, List<String> files) throws IOException {
        var contents = new Contents(new ArrayList<>(), new LinkedHashMap<>());
        for (String file : files) {
            if (pages.has(file)) {
                contents.add(pages, file);
            }
        }
        return contents;
    }

    private void add(PageFiles pages, String file) throws IOException {
        Element main = pages.page(file).expectFirst("main");
        String title = title(main);
        names.put(file, title);
        List<Entry> parts = new ArrayList<>();
        String folder = file.substring(0, file.lastIndexOf('.')) + "/";
        addDocuments(pages, folder, main, parts);
        for (Element link : main.select("a[href]")) {
            String month = link.attr("href");
            if (parts.size() < MOST_DOCUMENTS
                    && MONTH.matcher(month).matches()
                    && pages.has(month)) {
                Element list = pages.page(month).expectFirst("main");
                names.put(month, title(list));
                addDocuments(pages, folder, list, parts);
            }
        }
        entries.add(new Entry(file, title, parts));
    }

    private void addDocuments(PageFiles pages, String folder, Element list, List<Entry> parts) {
        for (Element link : list.select("a[href^=" + folder + "]")) {
            String name = link.attr("href");
            if (parts.size() < MOST_DOCUMENTS && pages.has(name) && !names.containsKey(name)) {
                names.put(name, title(link));
                parts.add(new Entry(name, title(link), List.of()));
            }
        }
    }

    private static String title(Element heading) {
        Element first = heading.selectFirst("h1");
        String title = Xhtml.clean((first == null ? heading : first).text());
        return title.isBlank() ? "…" : title;
    }
}
