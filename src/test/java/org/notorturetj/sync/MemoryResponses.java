package org.notorturetj.sync;

import java.util.List;

import org.notorturetj.api.text.Language;
import org.notorturetj.sync.export.Pack;

/** The public door's responses, for tests that serve files from memory. */
public final class MemoryResponses {
    private final Changes changes;
    private final Pack pack;

    public MemoryResponses(LogFiles files) {
        this.changes = new Changes(files);
        this.pack = new Pack(files, changes);
    }

    public String chunk(String sha256) {
        return changes.text(sha256);
    }

    public String changes(String name, long since, long to) {
        return changes.of(name, since, to);
    }

    public String update(Language language, String scope, long since, long to) {
        return changes.of(language, Scope.ofWireName(scope).orElseThrow(), since, to);
    }

    public String pack(Language language, String scope) {
        return pack.of(language, Scope.ofWireName(scope).orElseThrow());
    }

    /** The names of the files that a phone with a scope must hold. */
    public List<String> held(Language language, Scope scope, long seq) {
        return changes.held(language, scope, seq);
    }
}
