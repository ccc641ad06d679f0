package org.notorturetj.contract.sweep;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.notorturetj.starter.ContentSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A set of one document in memory, which may refer to the starter content by its keys. */
final class LoadedFiles implements ContentSource {
    private final Map<String, String> files = new HashMap<>();

    LoadedFiles(String type, String id, ObjectNode facts, ObjectNode text) {
        String plural = type.equals("home") ? type : type + "s";
        String folder = plural + "/sweep-" + id;
        files.put(
                "set.yaml",
                "licence: invented\nsample: true\npublications: [[%s]]\n".formatted(folder));
        files.put(folder + "/facts.yaml", facts.deepCopy().put("id", id).toString());
        files.put(folder + "/ru.yaml", text.toString());
    }

    @Override
    public Optional<InputStream> open(String path) {
        String mine = files.get(path);
        if (mine != null) {
            return Optional.of(new ByteArrayInputStream(mine.getBytes(StandardCharsets.UTF_8)));
        }
        return ContentSource.inJar("real")
                .open(path)
                .or(() -> ContentSource.inJar("sample").open(path));
    }
}
