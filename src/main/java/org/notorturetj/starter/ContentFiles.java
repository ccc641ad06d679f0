package org.notorturetj.starter;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.yaml.snakeyaml.LoaderOptions;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files of a set, in the format of {@code docs/content-format.md}. */
final class ContentFiles {
    /**
     * Characters of one file: the list of a million documents. The parser would refuse one of
     * 80,000; whoever loads content runs the server, and may as well be told by the memory.
     */
    private static final int MAX_LENGTH = 64 << 20;

    private static final ObjectMapper YAML =
            CanonicalJson.configured(new YAMLMapper.Builder(new YAMLMapper(factory())));

    private final ContentSource source;

    ContentFiles(ContentSource source) {
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

    ObjectNode facts(String folder) {
        return read(folder + "/facts.yaml", ObjectNode.class)
                .orElseThrow(() -> new IllegalArgumentException(folder + " has no facts.yaml"));
    }

    boolean has(String folder) {
        return read(folder + "/facts.yaml", ObjectNode.class).isPresent();
    }

    Map<Language, ObjectNode> texts(String folder) {
        Map<Language, ObjectNode> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            read(folder + "/" + language.tag() + ".yaml", ObjectNode.class)
                    .ifPresent(text -> texts.put(language, text));
        }
        return texts;
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
