package org.notorturetj.plain;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.directory.Region;
import org.notorturetj.api.hotline.Channel;
import org.notorturetj.api.hotline.Hotline;
import org.notorturetj.api.hotline.Hours;
import org.notorturetj.api.text.Destination;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.text.address.Address;
import org.notorturetj.reading.record.FoundRecord;

/** The page of all numbers, by region, with what each way of calling tells others. */
@ApplicationScoped
class LinesPage {
    private static final String GOOD = "active";

    private final PlainRecords records;
    private final Frame frame;

    LinesPage(PlainRecords records, Frame frame) {
        this.records = records;
        this.frame = frame;
    }

    Map<String, Object> of(Language reader) {
        Map<String, Object> page =
                frame.of(reader, PageFile.LINES, Frame.WORDS.text("lines", reader));
        List<Line> lines =
                records.all(reader, DocumentType.HOTLINE).stream()
                        .map(
                                found ->
                                        new Line(
                                                found.as(Hotline.class),
                                                found.presence().language()))
                        .toList();
        page.put("lines", lines.stream().map(line -> line(line, reader)).toList());
        page.put(
                "byRegion",
                records.all(reader, DocumentType.REGION).stream()
                        .map(found -> region(found, lines, reader))
                        .toList());
        frame.date(page, reader, DocumentType.HOTLINE, DocumentType.REGION);
        return page;
    }

    /** A line, and the language in which it is shown. */
    record Line(Hotline line, Language language) {}

    private Map<String, Object> region(FoundRecord found, List<Line> lines, Language reader) {
        Region region = found.as(Region.class);
        Map<String, Object> shown = new HashMap<>(Frame.region(found));
        put(shown, "note", region.coverageNote());
        Stream<Line> own =
                region.hotlines().stream()
                        .flatMap(id -> lines.stream().filter(line -> line.line().id().equals(id)));
        boolean hasNone = hasNone(region, lines.stream().map(Line::line));
        Stream<Line> others =
                lines.stream()
                        .filter(line -> !region.hotlines().contains(line.line().id()))
                        .filter(line -> hasNone || isFor(region, line.line()));
        shown.put("lines", Stream.concat(own, others).map(line -> line(line, reader)).toList());
        return shown;
    }

    /** Whether there is no line for a region but those for all: its readers are shown each line. */
    static boolean hasNone(Region region, Stream<Hotline> lines) {
        return region.hotlines().isEmpty()
                && lines.noneMatch(line -> line.serves().contains(region.code()));
    }

    static boolean isFor(Region region, Hotline line) {
        return line.serves().isEmpty() || line.serves().contains(region.code());
    }

    static Map<String, Object> line(Line of, Language reader) {
        Hotline line = of.line();
        Map<String, Object> shown = new HashMap<>();
        shown.put("id", line.id());
        shown.put("lang", of.language().tag());
        shown.put("name", line.name());
        shown.put("description", line.description());
        shown.put("isGood", isGood(line));
        shown.put("warning", Objects.requireNonNullElse(line.warning(), ""));
        shown.put("channels", line.channels().stream().map(way -> channel(way, reader)).toList());
        shown.put(
                "numbers",
                line.channels().stream()
                        .filter(way -> way.type().equals("voice"))
                        .filter(way -> Address.orNull(Destination.TEXT, way.link()) != null)
                        .map(way -> channel(way, reader))
                        .toList());
        shown.put("hours", hours(line.hours(), of.language(), reader));
        if (line.languages() != null && !line.languages().isEmpty()) {
            shown.put("languages", String.join(", ", line.languages()));
        }
        if (line.verifiedAt() != null) {
            shown.put("verified", Dates.day(line.verifiedAt(), reader));
        }
        if (line.staleAfter() != null) {
            shown.put("stale", Dates.day(line.staleAfter(), reader));
        }
        return shown;
    }

    private static Map<String, Object> channel(Channel way, Language reader) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("kind", Frame.name("channels", way.type(), reader));
        put(shown, "link", Address.orNull(Destination.TEXT, way.link()));
        shown.put("printed", printed(way));
        shown.put("riskNote", way.riskNote());
        return shown;
    }

    static boolean isGood(Hotline line) {
        return line.status().equals(GOOD);
    }

    static String printed(Channel way) {
        return Stream.of(way.asPrinted(), way.number(), way.link())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    static List<Map<String, String>> hours(Hours hours, Language text, Language reader) {
        List<Map<String, String>> shown = new ArrayList<>();
        if (hours.mode().equals("always")) {
            shown.add(sentence(Frame.WORDS.text("always", reader), reader));
        }
        if (hours.week() != null && !hours.week().isEmpty()) {
            String week =
                    hours.week().stream()
                            .map(
                                    period ->
                                            "%s %s–%s"
                                                    .formatted(
                                                            weekday(period.day(), reader),
                                                            period.from(),
                                                            period.to()))
                            .collect(Collectors.joining(", "));
            shown.add(sentence(Frame.WORDS.text("hours", reader) + ": " + week, reader));
        }
        if (hours.exceptions() != null) {
            for (Hours.ExceptionalDay day : hours.exceptions()) {
                String open =
                        day.from() == null
                                ? Frame.WORDS.text("closed", reader)
                                : day.from() + "–" + day.to();
                shown.add(
                        sentence(
                                Dates.partial(String.valueOf(day.date()), reader).orElse("")
                                        + ": "
                                        + open,
                                reader));
            }
        }
        if (hours.note() != null) {
            shown.add(sentence(hours.note(), text));
        }
        return shown;
    }

    private static String weekday(int day, Language reader) {
        return day >= 1 && day <= DayOfWeek.values().length
                ? Frame.WORDS.text("day-" + day, reader)
                : "";
    }

    private static Map<String, String> sentence(String text, Language language) {
        return Map.of("text", text, "lang", language.tag());
    }

    private static void put(Map<String, Object> map, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            map.put(key, value);
        }
    }
}
