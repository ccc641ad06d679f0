package org.notorturetj.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.notorturetj.api.text.Language;

/**
 * Writes a set of invented documents to a folder that the command {@code load} publishes:
 *
 * <pre>mvn -q test-compile exec:java -Dexec.args="1000 target/generated"</pre>
 */
public final class GenerateContent {
    private static final long SEED = 1948;

    private GenerateContent() {}

    /**
     * Writes the set.
     *
     * @param arguments the number of documents, the folder (new or empty), and optionally a seed
     */
    public static void main(String... arguments) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("arguments: NUMBER FOLDER [SEED]");
        }
        int size = Integer.parseInt(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : SEED;
        var set = new GeneratedSet(size, seed);
        set.documents().forEach(document -> write(folder, document));
        // Last, so that a folder with a set.yaml is complete.
        Files.write(folder.resolve("set.yaml"), GeneratedSet.yaml(set.set()));
        System.out.printf("%d documents in %s%n", size, folder);
    }

    private static void write(Path root, GeneratedDocument document) {
        try {
            Path folder = Files.createDirectories(root.resolve(document.folder()));
            Files.write(folder.resolve("facts.yaml"), GeneratedSet.yaml(document.facts()));
            for (Map.Entry<Language, Map<String, Object>> text : document.texts().entrySet()) {
                Files.write(
                        folder.resolve(text.getKey().tag() + ".yaml"),
                        GeneratedSet.yaml(text.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
