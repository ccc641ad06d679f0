package org.notorturetj.plain;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.directory.Region;
import org.notorturetj.api.hotline.Channel;
import org.notorturetj.api.hotline.Hotline;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.text.QrCode;
import org.notorturetj.reading.record.FoundRecord;
import org.notorturetj.sync.LogFiles;

/**
 * What stands on the sheets with the numbers of each region: its own lines first and large, then
 * all others, since a sheet has no link that leads further. A region without a line of its own has
 * all of them large.
 */
@ApplicationScoped
class Leaflets {
    private final PlainRecords records;
    private final LogFiles files;

    Leaflets(PlainRecords records, LogFiles files) {
        this.records = records;
        this.files = files;
    }

    /**
     * A sheet.
     *
     * @param page for the template
     */
    record Leaflet(String name, String title, Map<String, Object> page) {}

    /** All of a language, in the order of the regions. */
    List<Leaflet> of(Language reader) {
        List<FoundRecord> lines = records.all(reader, DocumentType.HOTLINE);
        Optional<String> card = files.card(reader).map(Leaflets::picture);
        String asOf =
                records.changed(reader, List.of(DocumentType.HOTLINE, DocumentType.REGION))
                        .map(last -> Dates.day(last.at(), reader))
                        .orElse("");
        List<Leaflet> leaflets = new ArrayList<>();
        for (FoundRecord found : records.all(reader, DocumentType.REGION)) {
            Region region = found.as(Region.class);
            Map<String, Object> page = new HashMap<>();
            page.put("lang", reader.tag());
            page.put("w", Frame.WORDS.all(reader));
            page.put("region", Frame.region(found));
            page.put("asOf", asOf);
            page.put("traces", Frame.WORDS.text("safety-3", reader));
            page.put("tracesTitle", Frame.WORDS.text("safety-title", reader));
            card.ifPresent(picture -> page.put("card", picture));
            addLines(page, region, lines, reader);
            leaflets.add(
                    new Leaflet("hotlines-" + Frame.anchor(region.code()), region.name(), page));
        }
        return leaflets;
    }

    private static String picture(String card) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.of(card).png());
    }

    private static void addLines(
            Map<String, Object> page, Region region, List<FoundRecord> lines, Language reader) {
        List<Map<String, Object>> own = new ArrayList<>();
        List<Map<String, Object>> others = new ArrayList<>();
        Map<String, Map<String, String>> risks = new LinkedHashMap<>();
        int first = 0;
        boolean hasNone =
                LinesPage.hasNone(region, lines.stream().map(found -> found.as(Hotline.class)));
        if (hasNone) {
            page.put("note", region.coverageNote());
        }
        for (FoundRecord found : lines) {
            Hotline line = found.as(Hotline.class);
            Map<String, Object> shown = line(found, line, reader);
            if (region.hotlines().contains(line.id())) {
                own.add(first++, shown);
            } else if (hasNone || LinesPage.isFor(region, line)) {
                own.add(shown);
            } else {
                others.add(shown);
            }
            for (Channel way : line.channels()) {
                String kind = Frame.name("channels", way.type(), reader);
                risks.putIfAbsent(
                        kind + way.riskNote(),
                        Map.of(
                                "kind",
                                kind,
                                "text",
                                way.riskNote(),
                                "lang",
                                found.presence().language().tag()));
            }
        }
        if (own.stream().map(line -> line.get("hours")).distinct().count() == 1) {
            page.put("hours", own.get(0).get("hours"));
            own.forEach(line -> line.put("hours", List.of()));
        }
        page.put("own", own);
        page.put("others", others);
        page.put("risks", List.copyOf(risks.values()));
    }

    private static Map<String, Object> line(FoundRecord found, Hotline line, Language reader) {
        Map<String, String> ways = new LinkedHashMap<>();
        if (LinesPage.isGood(line)) {
            for (Channel way : line.channels()) {
                ways.merge(
                        LinesPage.printed(way),
                        Frame.name("channels", way.type(), reader),
                        (one, other) -> one + ", " + other);
            }
        }
        Map<String, Object> shown = new HashMap<>();
        shown.put("lang", found.presence().language().tag());
        shown.put("name", line.name());
        shown.put("description", line.description());
        shown.put("isGood", LinesPage.isGood(line));
        shown.put("warning", line.warning() == null ? "" : line.warning());
        shown.put(
                "ways",
                ways.entrySet().stream()
                        .map(way -> Map.of("number", way.getKey(), "kinds", way.getValue()))
                        .toList());
        Language text = found.presence().language();
        shown.put("hours", LinesPage.hours(line.hours(), text, reader));
        return shown;
    }

    /** Numbers that may be called, for the end of a printed text. */
    List<Map<String, Object>> numbers(Language reader) {
        return records.all(reader, DocumentType.HOTLINE).stream()
                .flatMap(
                        found ->
                                Stream.of(found.as(Hotline.class))
                                        .filter(LinesPage::isGood)
                                        .map(line -> line(found, line, reader)))
                .toList();
    }
}
