package org.notorturetj.media.upload;

import java.util.List;

import org.notorturetj.media.child.Cover;
import org.notorturetj.platform.json.CanonicalJson;

/** Covers of an upload as its row has them: numbers alone. */
final class StoredCovers {
    private StoredCovers() {}

    static String write(List<Cover> covers) {
        return CanonicalJson.write(covers);
    }

    static List<Cover> read(String json) {
        return List.of(CanonicalJson.read(json, Cover[].class));
    }
}
