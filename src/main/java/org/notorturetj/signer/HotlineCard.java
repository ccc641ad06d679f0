package org.notorturetj.signer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.notorturetj.api.hotline.Channel;
import org.notorturetj.api.hotline.Hotline;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.sync.LinesFile;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;

/**
 * The hotline numbers of a language, small enough for a printed QR code. Only active lines: a
 * compromised number must not be printed.
 */
record HotlineCard(
        long epoch, Language language, List<CardLine> lines, List<String> mirrors, long seq) {
    /**
     * Limit of the statement in bytes: a QR code holds 2,953 (ISO/IEC 18004, version 40-L), of
     * which the signatures take less than 200.
     */
    private static final int MAX_BYTES = 2_700;

    private static final ObjectReader HOTLINE =
            CanonicalJson.mapper()
                    .readerFor(Hotline.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** A hotline, shortened for the card. */
    record CardLine(String name, List<String> numbers, List<String> serves) {}

    /** Builds the statement of a language's card from its hotlines chunk. */
    static String statement(
            long epoch, Language language, String hotlines, Mirrors mirrors, long seq) {
        List<CardLine> lines = callable(hotlines);
        String statement = statement(epoch, language, lines, mirrors, seq);
        while (bytes(statement) > MAX_BYTES && !lines.isEmpty()) {
            lines.remove(lines.size() - 1);
            statement = statement(epoch, language, lines, mirrors, seq);
        }
        return statement;
    }

    private static String statement(
            long epoch, Language language, List<CardLine> lines, Mirrors mirrors, long seq) {
        return mirrors.withOnion(new HotlineCard(epoch, language, lines, mirrors.addresses(), seq));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * The active lines with numbers: regional lines first, short names first, so that the card
     * holds as many as possible.
     */
    private static List<CardLine> callable(String hotlines) {
        List<CardLine> lines = new ArrayList<>();
        for (String line : LinesFile.parse(hotlines).byId().values()) {
            Hotline hotline = read(line);
            Set<String> numbers = new LinkedHashSet<>();
            hotline.channels().stream()
                    .map(Channel::number)
                    .filter(java.util.Objects::nonNull)
                    .forEach(numbers::add);
            if ("active".equals(hotline.status()) && !numbers.isEmpty()) {
                lines.add(new CardLine(hotline.name(), List.copyOf(numbers), hotline.serves()));
            }
        }
        lines.sort(
                Comparator.comparing((CardLine line) -> line.serves().isEmpty())
                        .thenComparingInt(line -> line.name().length()));
        return lines;
    }

    private static Hotline read(String line) {
        try {
            return HOTLINE.readValue(line);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("a published hotline cannot be read", e);
        }
    }
}
