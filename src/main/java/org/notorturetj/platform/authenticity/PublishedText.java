package org.notorturetj.platform.authenticity;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.text.Licence;
import org.notorturetj.platform.text.Phrase;
import org.notorturetj.platform.text.RecordText;
import org.notorturetj.platform.text.markdown.Markdown;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A record as text that can be compared with a copy: title, summary, corrections, body. What pages,
 * feeds and the republished form put around it (the line to print, the licence, the date, the
 * address) may be in a copy and makes no difference.
 */
public final class PublishedText {
    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    private final Words words;
    private final int head;
    private final List<String> wholes;
    private final Set<String> frame = new HashSet<>();
    private final List<Set<String>> dates = new ArrayList<>();

    /** The text of a record. */
    public PublishedText(String type, Language language, JsonNode record) {
        String title = record.path("title").asText();
        var text = new StringJoiner("\n");
        var republished = new StringJoiner("\n");
        text.add(title);
        text.add(record.path("summary").asText());
        republished.add(title);
        for (JsonNode correction : record.path("corrections")) {
            String note =
                    Phrase.CORRECTION.in(language)
                            + " ("
                            + correction.path("date").asText()
                            + "): "
                            + correction.path("text").asText();
            text.add(note);
            republished.add(note);
        }
        head = Words.of(text.toString()).size();
        String body =
                Objects.requireNonNullElseGet(
                        RecordText.of(type, record),
                        () -> Markdown.toPlainText(record.path("html").asText()));
        text.add(body);
        words = Words.of(text.toString());
        wholes =
                List.of(
                        text.toString(),
                        republished.add(body).toString(),
                        title + "\n" + body,
                        body);
        around(language, record);
    }

    private void around(Language language, JsonNode record) {
        String licence = record.path("licence").asText();
        frame.add(key(Phrase.COALITION.in(language)));
        frame.add(key(Phrase.ATTRIBUTION.in(language)));
        frame.add(key(record.path("attribution").asText()));
        frame.add(key(licence));
        frame.add(key(Phrase.LICENCE.in(language) + ": " + licence));
        frame.add(key(Licence.sentence(language, licence)));
        frame.add(key(Phrase.VERIFY_AT.in(language)));
        frame.add(key(record.path("author").asText()));
        for (String member : List.of("publishedAt", "updatedAt")) {
            if (record.hasNonNull(member)) {
                Instant moment = Instant.parse(record.path(member).asText());
                dates.add(figures(moment.atZone(ZoneOffset.UTC)));
                dates.add(figures(moment.atZone(DUSHANBE)));
            }
        }
    }

    /** All words, with those that a copy may leave out. */
    public Words words() {
        return words;
    }

    /** By what it is known again when it is published no more. */
    public Set<Long> traces() {
        Set<Long> traces =
                new HashSet<>(Trace.of(wholes.stream().map(PublishedText::key).toList()));
        traces.addAll(Trace.of(words.lines(Trace.FEWEST)));
        return traces;
    }

    /** Compares a copy with this text. */
    public Comparison compare(Copy copy) {
        return Comparison.of(words, copy.without(this::isFrame), head, copy.effort());
    }

    /** What is around the text, and addresses, which are looked up by themselves. */
    private boolean isFrame(CopiedLine line) {
        return line.isSigned()
                || line.isAddress()
                || (!line.key().isEmpty() && frame.contains(line.key()))
                || line.isDate(dates);
    }

    private static Set<String> figures(ZonedDateTime day) {
        return Set.of(Integer.toString(day.getYear()), Integer.toString(day.getDayOfMonth()));
    }

    private static String key(String text) {
        return CopiedLine.key(Words.of(text));
    }
}
