package org.notorturetj.sync.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.media.serving.CopiedFiles;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.sync.export.Pack.Source;

import com.fasterxml.jackson.databind.JsonNode;

/** Files of media that go along with the records of a pack, the smallest first. */
@ApplicationScoped
class PackedMedia {
    /** The address of a file in a record; its name is the first group. */
    static final Pattern ADDRESS = Pattern.compile("/media/([0-9a-f]{64}\\.[a-z0-9]{3,4})");

    private static final String RENDITIONS = "renditions";
    private static final String WEBP = "image/webp";

    private final CopiedFiles files;

    PackedMedia(CopiedFiles files) {
        this.files = files;
    }

    /**
     * Files as parts of a pack. Of a picture that there is as WebP no other form goes along: each
     * phone shows it.
     *
     * @param records lines of JSON
     * @param most bytes of all
     * @param number how many there may be
     */
    Map<String, Source> namedBy(List<String> records, long most, long number) {
        Set<String> named = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (String chunk : records) {
            chunk.lines()
                    .map(CanonicalJson::tree)
                    .forEach(record -> visit(record, it -> read(it, named, others)));
        }
        named.removeAll(others);
        Map<String, Long> there = files.all();
        List<String> names = new ArrayList<>(named);
        names.retainAll(there.keySet());
        names.sort(Comparator.<String, Long>comparing(there::get).thenComparing(it -> it));
        Map<String, Source> parts = new LinkedHashMap<>();
        long left = most;
        for (String name : names) {
            long length = there.get(name);
            if (length > left || parts.size() >= number) {
                break;
            }
            left -= length;
            parts.put("media/" + name, new Source(length, to -> copy(name, to)));
        }
        return parts;
    }

    private static void visit(JsonNode node, Consumer<JsonNode> each) {
        if (node.isObject()) {
            each.accept(node);
        }
        node.forEach(inner -> visit(inner, each));
    }

    /** What an object has an address of, and a picture in another form than WebP. */
    private static void read(JsonNode object, Set<String> named, Set<String> others) {
        Matcher address = ADDRESS.matcher(object.path("url").asText());
        if (address.matches()) {
            named.add(address.group(1));
        }
        boolean webp = false;
        for (JsonNode rendition : object.path(RENDITIONS)) {
            webp |= rendition.path("type").asText().equals(WEBP);
        }
        for (JsonNode rendition : object.path(RENDITIONS)) {
            Matcher other = ADDRESS.matcher(rendition.path("url").asText());
            if (webp && other.matches() && !rendition.path("type").asText().equals(WEBP)) {
                others.add(other.group(1));
            }
        }
    }

    private void copy(String name, OutputStream to) throws IOException {
        try (InputStream bytes =
                files.open(name)
                        .orElseThrow(
                                () ->
                                        new IOException(
                                                "a file was just taken away: run it again"))) {
            bytes.transferTo(to);
        }
    }
}
