package org.notorturetj.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;

/** How the contract's documents are written and read. */
final class ContractFile {
    private static final ObjectMapper YAML =
            new ObjectMapper(
                    YAMLFactory.builder()
                            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                            .disable(YAMLGenerator.Feature.SPLIT_LINES)
                            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                            .stringQuotingChecker(new Times())
                            .build());

    private static final Map<Path, JsonNode> PARSED = new ConcurrentHashMap<>();

    private ContractFile() {}

    /** Writes a document for people: what can be asked first, what the answers consist of last. */
    static String write(JsonNode document) {
        ObjectNode ordered = YAML.createObjectNode();
        for (String part : List.of("openapi", "info", "servers", "tags", "paths", "components")) {
            ordered.set(part, document.path(part));
        }
        ordered.setAll((ObjectNode) document);
        try {
            return YAML.writeValueAsString(ordered);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode parse(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that does not change meanwhile; a copy, which may be. */
    static JsonNode read(Path file) {
        return PARSED.computeIfAbsent(file, path -> parse(text(path))).deepCopy();
    }

    /**
     * Quotes what a reader of YAML 1.1 would take for a date, or for a number to the base of sixty:
     * the contract means strings.
     */
    private static final class Times extends StringQuotingChecker.Default {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteValue(String value) {
            return value.matches("[0-9]{4}-[0-9]{2}.*|[1-9][0-9]*(:[0-5]?[0-9])+")
                    || super.needToQuoteValue(value);
        }
    }
}
