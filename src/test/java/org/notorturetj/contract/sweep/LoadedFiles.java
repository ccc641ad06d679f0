package org.notorturetj.contract.sweep;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.notorturetj.api.text.Language;
import org.notorturetj.starter.SetFolder;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A set of one document in memory, which may refer to the starter content by its keys. */
final class LoadedFiles implements SetFolder {
    private static final Set<String> ONLY_ONE = Set.of("home", "policy");

    private final Map<String, String> files = new HashMap<>();

    LoadedFiles(String type, String id, Language language, ObjectNode facts, ObjectNode text) {
        String plural = ONLY_ONE.contains(type) ? type : type + "s";
        String folder = plural + "/sweep-" + id;
        files.put(
                "set.yaml",
                "licence: invented\nsample: true\npublications: [[%s]]\n".formatted(folder));
        files.put(folder + "/facts.yaml", facts.deepCopy().put("id", id).toString());
        files.put(folder + "/" + language.tag() + ".yaml", text.toString());
    }

    @Override
    public Optional<InputStream> open(String path) {
        String mine = files.get(path);
        if (mine != null) {
            return Optional.of(new ByteArrayInputStream(mine.getBytes(StandardCharsets.UTF_8)));
        }
        return SetFolder.inJar("real").open(path).or(() -> SetFolder.inJar("sample").open(path));
    }
}
