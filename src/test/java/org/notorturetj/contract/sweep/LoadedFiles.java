package org.notorturetj.contract.sweep;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.platform.RandomId;
import org.notorturetj.starter.SetFolder;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A set of one document in memory, which may refer to the starter content by its keys. What others
 * show has an article that does.
 */
final class LoadedFiles implements SetFolder {
    /** Beside the facts of media. */
    static final String PICTURE = "picture.png";

    private static final String SAMPLE = "media/sample-media-round-table/" + PICTURE;

    private final Map<String, String> files = new HashMap<>();

    LoadedFiles(String type, String id, Language language, ObjectNode facts, ObjectNode text) {
        String folder = DocumentType.of(type).path() + "/sweep-" + id;
        String parts = folder;
        if (DocumentType.is(type, Trait.SHOWN_BY_OTHERS)) {
            String article = "articles/shows-" + id;
            parts += ", " + article;
            files.put(
                    article + "/facts.yaml",
                    "{id: %s, kind: news, section: news, image: sweep-%s}"
                            .formatted(RandomId.ofDocument(), id));
            files.put(
                    article + "/" + language.tag() + ".yaml",
                    "{slug: shows-%s, title: Shows it, summary: A picture., body: Text.}"
                            .formatted(id));
        }
        files.put(
                "set.yaml",
                "licence: invented\nsample: true\npublications: [[%s]]\n".formatted(parts));
        files.put(folder + "/facts.yaml", facts.deepCopy().put("id", id).toString());
        files.put(folder + "/" + language.tag() + ".yaml", text.toString());
    }

    @Override
    public Optional<InputStream> open(String path) {
        String mine = files.get(path);
        if (mine != null) {
            return Optional.of(new ByteArrayInputStream(mine.getBytes(StandardCharsets.UTF_8)));
        }
        if (path.startsWith("media/sweep-") && path.endsWith("/" + PICTURE)) {
            return SetFolder.inJar("sample").open(SAMPLE);
        }
        return SetFolder.inJar("real").open(path).or(() -> SetFolder.inJar("sample").open(path));
    }
}
