package org.notorturetj.sync.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.client.Content;
import org.notorturetj.client.SyncClient;
import org.notorturetj.platform.authenticity.Comparison;
import org.notorturetj.platform.authenticity.Copy;
import org.notorturetj.platform.authenticity.Difference;
import org.notorturetj.platform.authenticity.Fingerprint;
import org.notorturetj.platform.authenticity.Match;
import org.notorturetj.platform.authenticity.Match.Likeness;
import org.notorturetj.platform.authenticity.PublishedText;
import org.notorturetj.platform.authenticity.RecordSignature;
import org.notorturetj.platform.json.CanonicalJson;

import com.fasterxml.jackson.databind.JsonNode;

/** The texts of a pack, every line of which the phones' client has verified. */
final class CarriedTexts {
    private static final String TOMBSTONES = "tombstones.v1";
    private static final int CANDIDATES = 4;

    private final SyncClient phone;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Long> tombstones = new HashMap<>();

    private CarriedTexts(SyncClient phone) {
        this.phone = phone;
    }

    static CarriedTexts of(SyncClient phone) throws IOException {
        var texts = new CarriedTexts(phone);
        for (String language : phone.languages()) {
            texts.add(phone.content(language));
        }
        return texts;
    }

    private void add(Content content) {
        for (String name : content.chunkNames()) {
            String chunk = new String(content.chunk(name), StandardCharsets.UTF_8);
            if (name.equals(TOMBSTONES)) {
                chunk.lines().map(CanonicalJson::tree).forEach(this::addTombstone);
            } else if (!name.startsWith("summaries.") && !name.startsWith("articles-index.")) {
                chunk.lines().forEach(lines::add);
            }
        }
    }

    private void addTombstone(JsonNode line) {
        tombstones.put(line.path("id").asText(), line.path("seq").asLong());
    }

    /**
     * What a text is.
     *
     * @param sentence for people
     */
    record Verdict(boolean genuine, String sentence, List<Difference> differences) {}

    /** Whether a key of the pack's root made a signature. */
    boolean trusts(RecordSignature signature) {
        return phone.publishKeys().verifies(signature.lines(), signature.kid(), signature.value());
    }

    Verdict judge(String copy, Optional<RecordSignature> signature) {
        Optional<RecordSignature> trusted = signature.filter(this::trusts);
        Optional<Match<Line>> best = best(copy, trusted);
        boolean named =
                best.isPresent() && trusted.filter(one -> best.get().of().isOf(one)).isPresent();
        if (best.isPresent() && (best.get().likeness() != Likeness.OTHER || named)) {
            return like(best.get());
        }
        return trusted.filter(this::isGone).isPresent()
                ? new Verdict(false, "Withdrawn: delete your copies", List.of())
                : new Verdict(false, "Unknown: nothing in this pack is like it", List.of());
    }

    /** A pack has no earlier versions: a copy of one is altered here. */
    private static Verdict like(Match<Line> found) {
        Comparison comparison = found.comparison();
        Likeness likeness = found.likeness();
        String sentence =
                switch (likeness) {
                    case SAME -> "Genuine: \"%s\"";
                    case LETTERS_MISSING ->
                            "Genuine but for letters that only Tajik has: \"%s\"; words that lack them: %d";
                    case SURROUNDED ->
                            "Genuine, with other words around it: \"%s\"; places that are not ours: %d";
                    case ALTERED, OTHER -> "Altered: \"%s\"; places that differ: %d";
                };
        boolean partial = comparison.isExcerpt() && likeness != Likeness.ALTERED;
        return new Verdict(
                likeness == Likeness.SAME,
                sentence.formatted(found.of().json().path("title").asText(), comparison.different())
                        + (partial ? ", parts are left out" : ""),
                comparison.differences());
    }

    private boolean isGone(RecordSignature signature) {
        Long removed = tombstones.get(signature.documentId() + "." + signature.language().tag());
        return removed != null && removed > signature.seq();
    }

    /** A published record as it stands in the pack. */
    private record Line(JsonNode json, String text) {
        boolean isOf(RecordSignature signature) {
            return json.path("id").asText().equals(signature.documentId())
                    && json.path("language").asText().equals(signature.language().tag());
        }

        PublishedText published() {
            return new PublishedText(
                    json.path("type").asText(),
                    Language.fromString(json.path("language").asText()),
                    json);
        }
    }

    private record Alike(Line line, long shared) {}

    private Optional<Match<Line>> best(String text, Optional<RecordSignature> trusted) {
        var copy = Copy.of(text);
        Set<Integer> numbers = new HashSet<>();
        Arrays.stream(Fingerprint.of(copy.words())).forEach(numbers::add);
        return lines.stream()
                .map(line -> new Line(CanonicalJson.tree(line), line))
                .filter(line -> DocumentType.is(line.json().path("type").asText(), Trait.QUOTED))
                .map(line -> new Alike(line, shared(line, numbers, trusted)))
                .filter(alike -> alike.shared() > 0)
                .sorted(Comparator.comparingLong(Alike::shared).reversed())
                .limit(CANDIDATES)
                .map(alike -> new Match<>(alike.line(), alike.line().published().compare(copy)))
                .max(Comparator.comparingLong(Match::score));
    }

    /** What the signature names comes first, whatever its words are. */
    private static long shared(Line line, Set<Integer> numbers, Optional<RecordSignature> trusted) {
        return trusted.filter(line::isOf).isPresent()
                ? Long.MAX_VALUE
                : Arrays.stream(Fingerprint.of(line.published().words()))
                        .filter(numbers::contains)
                        .count();
    }
}
