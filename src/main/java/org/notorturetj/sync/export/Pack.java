package org.notorturetj.sync.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.sync.Changes;
import org.notorturetj.sync.HeadStatement;
import org.notorturetj.sync.LogFiles;
import org.notorturetj.sync.LogFiles.Version;
import org.notorturetj.sync.ManifestSlot;
import org.notorturetj.sync.Scope;

/** One language in one file, for a phone's first download or for passing on by hand. */
@ApplicationScoped
public class Pack {
    private final LogFiles files;
    private final Changes changes;

    public Pack(LogFiles files, Changes changes) {
        this.files = files;
        this.changes = changes;
    }

    private record Part(long length, String name) {}

    private record Header(Language language, int pack, List<Part> parts, String scope) {}

    /**
     * Builds the current pack.
     *
     * @throws ProblemException if nothing is signed yet, or a chunk was just removed
     */
    public String of(Language language, Scope scope) {
        String head = files.head().orElseThrow(Pack::unavailable);
        HeadStatement statement = HeadStatement.of(head);
        Map<String, String> parts = new LinkedHashMap<>();
        for (long n = 1; n <= statement.root(); n++) {
            parts.put("root/" + n, files.root(n).orElseThrow(Pack::unavailable));
        }
        parts.put("head", head);
        parts.put(
                "manifest/" + language.tag(),
                text(
                        files.version(ManifestSlot.manifest(language), statement.seq())
                                .orElseThrow(Pack::unavailable)));
        for (String name : changes.held(language, scope, statement.seq())) {
            Version version = files.version(name, statement.seq()).orElseThrow(Pack::unavailable);
            parts.put("chunk/" + version.sha256(), text(version));
        }
        return join(language, scope, parts);
    }

    private String text(Version version) {
        return files.file(version.sha256())
                .map(LogFiles.Stored::text)
                .orElseThrow(Pack::unavailable);
    }

    private static String join(Language language, Scope scope, Map<String, String> parts) {
        List<Part> list = new ArrayList<>();
        parts.forEach((name, text) -> list.add(new Part(bytes(text), name)));
        return CanonicalJson.write(new Header(language, 1, list, scope.wireName()))
                + "\n"
                + String.join("", parts.values());
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static ProblemException unavailable() {
        return new ProblemException(ProblemType.UNAVAILABLE);
    }
}
