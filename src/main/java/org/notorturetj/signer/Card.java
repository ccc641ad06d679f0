package org.notorturetj.signer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.notorturetj.api.hotline.Channel;
import org.notorturetj.api.hotline.Hotline;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.sync.Lines;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;

/**
 * The hotline numbers of a language, small enough for a QR code on paper. Only lines that may be
 * called: a compromised one has no number to print.
 */
record Card(long epoch, Language language, List<CardLine> lines, List<String> mirrors, long seq) {
    private static final ObjectReader HOTLINE =
            CanonicalJson.mapper()
                    .readerFor(Hotline.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** A line as a card has room for it. */
    record CardLine(String name, List<String> numbers, List<String> serves) {}

    /** The statement of a language's card, made from its hotlines chunk. */
    static String statement(
            long epoch, Language language, String hotlines, Mirrors mirrors, long seq) {
        List<CardLine> lines = new ArrayList<>();
        for (String line : Lines.parse(hotlines).byId().values()) {
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
        return mirrors.withOnion(new Card(epoch, language, lines, mirrors.addresses(), seq));
    }

    private static Hotline read(String line) {
        try {
            return HOTLINE.readValue(line);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("a published hotline cannot be read", e);
        }
    }
}
