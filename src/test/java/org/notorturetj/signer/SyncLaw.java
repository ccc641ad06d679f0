package org.notorturetj.signer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.notorturetj.api.text.Language;
import org.notorturetj.client.SyncReport;
import org.notorturetj.client.SyncState;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.sync.LinesFile;
import org.notorturetj.sync.ManifestSlot;
import org.notorturetj.sync.MemoryResponses;
import org.notorturetj.sync.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** Invariants of a phone after each step (PROTOCOL.md, sections 5 and 6). */
final class SyncLaw {
    private static final String TOMBSTONES = ManifestSlot.TOMBSTONES.chunk(Language.EN);

    private final MemoryLog log;
    private final Path folder;

    /** All removals up to this publication are known to the phone. */
    private long knownRemovals;

    SyncLaw(MemoryLog log, Path folder) {
        this.log = log;
        this.folder = folder;
    }

    /**
     * A head has everything of the first collections and all tombstones as of its number, and no
     * file that it names has what was removed until then; the rest may be older.
     */
    static void firstIsUpToDate(MemoryLog log) {
        for (Language language : Language.values()) {
            for (ManifestSlot slot : ManifestSlot.all()) {
                if (slot.first() && !slot.neutral()) {
                    String name = slot.chunk(language);
                    assertThat(LinesFile.parse(log.text(name, log.signed())).byId())
                            .as(name + " as of " + log.signed())
                            .isEqualTo(log.served(slot.collection(), language));
                }
            }
            for (String name :
                    new MemoryResponses(log.archive()).held(language, Scope.ALL, log.signed())) {
                Set<String> texts = Texts.in(log.text(name, log.signed()));
                texts.retainAll(log.texts().gone(log.signed(), log.signed()));
                assertThat(texts).as("removed, but in " + name).isEmpty();
            }
        }
        assertThat(LinesFile.parse(log.text(TOMBSTONES, log.signed())).ids())
                .isEqualTo(log.archive().tombstones(0).keySet());
    }

    /** After a complete sync the phone has exactly the files of the newest head. */
    void isComplete(
            Language language,
            org.notorturetj.client.Scope scope,
            SyncState position,
            Map<Language, Map<String, String>> now) {
        assertThat(position.head().map(head -> new String(head, StandardCharsets.UTF_8)))
                .as("the newest head")
                .isEqualTo(log.archive().head());
        Map<String, String> held = now.get(language);
        Set<String> names = names(language, scope, position.seq());
        if (scope == org.notorturetj.client.Scope.ALL) {
            assertThat(held.keySet()).as("of " + language).isEqualTo(names);
        }
        for (String name : names) {
            assertThat(held).as("of " + language).containsKey(name);
            assertThat(LinesFile.address(held.get(name)))
                    .as("%s of %s as of %d", name, language, position.seq())
                    .isEqualTo(LinesFile.address(log.text(name, position.seq())));
        }
    }

    private Set<String> names(Language language, org.notorturetj.client.Scope scope, long seq) {
        Scope same = Scope.valueOf(scope.name().toUpperCase(Locale.ROOT));
        Set<String> names =
                new HashSet<>(new MemoryResponses(log.archive()).held(language, same, seq));
        if (same == Scope.ALL) {
            ManifestSlot.besideScopes().forEach(slot -> names.add(slot.chunk(language)));
        }
        return names;
    }

    /** Every file was published as it is, except for lines removed from it. */
    void onlyPublishedContent(Map<Language, Map<String, String>> now) {
        now.forEach(
                (language, files) ->
                        files.forEach(
                                (name, text) -> {
                                    Set<String> ever = log.ever(name);
                                    assertThat(
                                                    ever.contains(text)
                                                            || ever.stream()
                                                                    .anyMatch(
                                                                            whole ->
                                                                                    isRest(
                                                                                            text,
                                                                                            whole)))
                                            .as(name + " as it never was: " + text)
                                            .isTrue();
                                }));
    }

    private boolean isRest(String text, String whole) {
        LinesFile all = LinesFile.parse(whole);
        LinesFile rest = LinesFile.parse(text);
        return all.differences(rest).stream()
                .allMatch(
                        id -> {
                            String line = all.line(id);
                            return rest.line(id) == null
                                    && line != null
                                    && log.texts().wasRemoved(edition(line), log.published());
                        });
    }

    /**
     * A phone loses no line, unless the line was removed or is not in the content received.
     *
     * @param received the language of the content received
     * @param asOf the publication of the content received
     * @param position the publication the phone has reached
     */
    void nothingLost(
            Map<Language, Map<String, String>> before,
            Map<Language, Map<String, String>> now,
            Language received,
            long asOf,
            long position) {
        before.forEach(
                (language, files) ->
                        files.forEach(
                                (name, text) -> {
                                    String left = now.get(language).getOrDefault(name, "");
                                    if (!left.equals(text)) {
                                        String whole =
                                                language == received ? log.text(name, asOf) : text;
                                        onlyRemovedAreMissing(name, text, left, whole, position);
                                    }
                                }));
    }

    private void onlyRemovedAreMissing(
            String name, String before, String left, String whole, long position) {
        Set<String> remaining = LinesFile.parse(left).ids();
        Set<String> expected = LinesFile.parse(whole).ids();
        LinesFile.parse(before)
                .byId()
                .forEach(
                        (id, line) ->
                                assertThat(
                                                remaining.contains(id)
                                                        || !expected.contains(id)
                                                        || log.texts()
                                                                .wasRemoved(
                                                                        edition(line), position))
                                        .as("%s lost %s", name, line)
                                        .isTrue());
    }

    /** No file in the folder contains a text that the phone knows to be removed. */
    void nothingRemoved(Map<Language, Map<String, String>> now, long position) throws IOException {
        String newest = log.text(TOMBSTONES, position);
        for (Map<String, String> files : now.values()) {
            if (newest.equals(files.get(TOMBSTONES))) {
                knownRemovals = Math.max(knownRemovals, position);
            }
        }
        Set<String> found = Texts.in(bytes());
        now.values()
                .forEach(
                        files ->
                                assertThat(found)
                                        .as("content can be found in the folder")
                                        .containsAll(Texts.in(String.join("", files.values()))));
        found.retainAll(log.texts().gone(knownRemovals, position));
        assertThat(found)
                .as("removed up to %d, found by a phone that is at %d", knownRemovals, position)
                .isEmpty();
    }

    /** A whole pack is never refused; half of one always is, and changes nothing. */
    void imported(
            SyncReport report,
            boolean cut,
            Map<Language, Map<String, String>> before,
            Map<Language, Map<String, String>> now) {
        assertThat(report.outcome() == SyncReport.Outcome.FAILED)
                .as("refused: " + report.failures())
                .isEqualTo(cut);
        if (report.outcome() != SyncReport.Outcome.UPDATED) {
            same(before, now);
        }
    }

    void same(Map<Language, Map<String, String>> before, Map<Language, Map<String, String>> now) {
        assertThat(now).isEqualTo(before);
    }

    private static String edition(String line) {
        var record = CanonicalJson.tree(line);
        return record.path("id").asText() + "." + record.path("language").asText("en");
    }

    /** Names and bytes of all files. */
    private String bytes() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                all.append(file.getFileName()).append('\n');
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
