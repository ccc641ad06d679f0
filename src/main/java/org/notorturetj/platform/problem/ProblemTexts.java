package org.notorturetj.platform.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;

/** The texts of each problem type, read once from {@code api/problems/{slug}.md}. */
@ApplicationScoped
public class ProblemTexts {
    private final Map<ProblemType, String> files = new EnumMap<>(ProblemType.class);

    ProblemTexts() {
        for (ProblemType type : ProblemType.values()) {
            files.put(type, read(type));
        }
    }

    public String title(ProblemType type, Language language) {
        return value(type, "title." + language.tag());
    }

    /** What the reader can do about it. */
    public String detail(ProblemType type, Language language) {
        return value(type, "detail." + language.tag());
    }

    /** The explanation in three languages, as Markdown; empty if there is no such type. */
    public Optional<String> explanation(String slug) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .findFirst()
                .map(type -> files.get(type).split("\n---\n", 2)[1].strip() + "\n");
    }

    private String value(ProblemType type, String key) {
        return files.get(type)
                .lines()
                .filter(line -> line.startsWith(key + ": "))
                .findFirst()
                .map(line -> line.substring(key.length() + 2))
                .orElseThrow();
    }

    private static String read(ProblemType type) {
        String file = "/org/notorturetj/api/problems/" + type.slug() + ".md";
        try (InputStream stream = ProblemType.class.getResourceAsStream(file)) {
            return new String(
                    Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
