package org.notorturetj.starter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.notorturetj.api.text.Language;
import org.notorturetj.media.child.CleaningRequest;
import org.notorturetj.platform.json.CanonicalJson;
import org.yaml.snakeyaml.LoaderOptions;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Reads the files of a set, in the format of {@code docs/content-format.md}. */
final class ContentFiles {
    /**
     * Characters of one file: the list of a million documents. The parser would refuse one of
     * 80,000; who loads content runs the server, and may as well run out of memory.
     */
    private static final int MAX_LENGTH = 64 << 20;

    private static final ObjectMapper YAML =
            CanonicalJson.configured(new YAMLMapper.Builder(new YAMLMapper(factory())));

    /** So many facts are kept: other documents refer to them. */
    private static final int KEPT = 256;

    private final SetFolder source;
    private final Cache<String, ObjectNode> facts = Caffeine.newBuilder().maximumSize(KEPT).build();

    ContentFiles(SetFolder source) {
        this.source = source;
    }

    private static YAMLFactory factory() {
        var options = new LoaderOptions();
        options.setCodePointLimit(MAX_LENGTH);
        return YAMLFactory.builder().loaderOptions(options).build();
    }

    ContentSet set() {
        return read("set.yaml", ContentSet.class)
                .orElseThrow(() -> new IllegalArgumentException("there is no set.yaml"));
    }

    /** Of a document; the caller may change it. */
    ObjectNode facts(String folder) {
        return facts.get(folder, this::readFacts).deepCopy();
    }

    private ObjectNode readFacts(String folder) {
        return read(folder + "/facts.yaml", ObjectNode.class)
                .orElseThrow(() -> new IllegalArgumentException(folder + " has no facts.yaml"));
    }

    boolean has(String folder) {
        try (InputStream file = source.open(folder + "/facts.yaml").orElse(null)) {
            return file != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<Language, ObjectNode> texts(String folder) {
        Map<Language, ObjectNode> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            read(folder + "/" + language.tag() + ".yaml", ObjectNode.class)
                    .ifPresent(text -> texts.put(language, text));
        }
        return texts;
    }

    /** A file that is no text, of the length that a file handed in may have. */
    byte[] bytes(String path) {
        try (InputStream file = source.open(path).orElse(null)) {
            if (file == null) {
                throw new IllegalArgumentException("there is no " + path);
            }
            byte[] bytes = file.readNBytes(CleaningRequest.MOST_BYTES + 1);
            if (bytes.length > CleaningRequest.MOST_BYTES) {
                throw new IllegalArgumentException(path + " has more than 25 MB");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> Optional<T> read(String path, Class<T> type) {
        return source.open(path)
                .map(
                        stream -> {
                            try (InputStream open = stream) {
                                return YAML.readValue(open, type);
                            } catch (IOException e) {
                                throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
                            }
                        });
    }
}
