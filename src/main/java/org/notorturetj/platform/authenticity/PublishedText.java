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
import java.util.regex.Pattern;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
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
    /** The types whose records are texts that others print; the signer signs them one by one. */
    public static final List<String> TYPES =
            List.of("article", "case", "case-update", "guide", "page");

    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    /** A line of a date has no more words, the names of month and day among them. */
    private static final int DATE_WORDS = 8;

    private static final Pattern ADDRESS = Pattern.compile("[<(]?(?:https?:/)?/");

    private final Words words;
    private final int head;
    private final Set<String> frame = new HashSet<>();
    private final List<Set<String>> dates = new ArrayList<>();

    private PublishedText(String type, Language language, JsonNode record) {
        var text = new StringJoiner("\n");
        text.add(record.path("title").asText());
        text.add(record.path("summary").asText());
        for (JsonNode correction : record.path("corrections")) {
            String note =
                    Phrase.CORRECTION.in(language)
                            + " ("
                            + correction.path("date").asText()
                            + "): "
                            + correction.path("text").asText();
            text.add(note);
        }
        head = Words.of(text.toString()).size();
        text.add(
                Objects.requireNonNullElseGet(
                        RecordText.of(type, record),
                        () -> Markdown.toPlainText(record.path("html").asText())));
        words = Words.of(text.toString());
        around(language, record);
    }

    /** The text of a record. */
    public static PublishedText of(String type, Language language, String record) {
        return new PublishedText(type, language, CanonicalJson.tree(record));
    }

    private void around(Language language, JsonNode record) {
        String licence = record.path("licence").asText();
        frame.add(key(Phrase.COALITION.in(language)));
        frame.add(key(Phrase.ATTRIBUTION.in(language)));
        frame.add(key(record.path("attribution").asText()));
        frame.add(key(licence));
        frame.add(key(Phrase.LICENCE.in(language) + ": " + licence));
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

    /** Compares a copy with this text. */
    public Comparison compare(String copy) {
        return Comparison.of(words, Words.of(withoutFrame(copy)), head);
    }

    /** Takes away what is around the text, and addresses, which are looked up by themselves. */
    private String withoutFrame(String copy) {
        var kept = new StringJoiner("\n");
        copy.lines().filter(line -> !isFrame(line)).forEach(kept::add);
        return kept.toString();
    }

    private boolean isFrame(String line) {
        String text = line.strip();
        if (RecordSignature.in(text).isPresent()) {
            return true;
        }
        String last = text.substring(text.lastIndexOf(' ') + 1);
        boolean address = ADDRESS.matcher(last).lookingAt();
        String key = key(address ? text.substring(0, text.length() - last.length()) : text);
        return (address && key.isEmpty())
                || (!key.isEmpty() && frame.contains(key))
                || isDate(text);
    }

    private boolean isDate(String line) {
        Words found = Words.of(line);
        if (found.size() == 0 || found.size() > DATE_WORDS) {
            return false;
        }
        Set<String> figures = new HashSet<>();
        int letters = 0;
        for (String word : found.texts(0, found.size())) {
            if (Character.isDigit(word.charAt(0))) {
                figures.add(word.replaceFirst("^0(?=.)", ""));
            } else {
                letters++;
            }
        }
        return letters <= 2 && dates.stream().anyMatch(figures::containsAll);
    }

    private static Set<String> figures(ZonedDateTime day) {
        return Set.of(Integer.toString(day.getYear()), Integer.toString(day.getDayOfMonth()));
    }

    private static String key(String text) {
        Words found = Words.of(text);
        return String.join(" ", found.texts(0, found.size()));
    }
}
