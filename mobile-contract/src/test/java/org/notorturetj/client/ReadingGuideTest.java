package org.notorturetj.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The guide for other languages names vectors that exist, on the right side, and of each kind. */
class ReadingGuideTest {
    @Test
    void its_vectors_exist_and_are_good_or_bad_as_it_says() throws IOException {
        Map<String, JsonNode> index = new TreeMap<>();
        for (JsonNode one : new ObjectMapper().readTree(Path.of("vectors/index.json").toFile())) {
            index.put(one.get("file").asText(), one);
        }
        TreeSet<String> kinds = new TreeSet<>();
        for (String row : Files.readString(Path.of("IMPLEMENTING.md")).split("\n", -1)) {
            String[] cells = row.split("\\|", -1);
            Matcher names = Pattern.compile("`([a-z]+/[^`*]+)`").matcher(row);
            while (names.find() && cells.length > 5) {
                JsonNode vector = index.get(names.group(1));
                assertTrue(vector != null, names.group(1) + " is no vector");
                kinds.add(vector.get("kind").asText());
                String before = row.substring(0, names.start());
                boolean good = !before.contains("; not ");
                boolean refused = row.contains(names.group() + " is refused");
                if (!vector.get("kind").asText().equals("push")) {
                    assertEquals(good && !refused, vector.get("good").asBoolean(), names.group(1));
                }
            }
        }
        TreeSet<String> all = new TreeSet<>();
        index.values().forEach(vector -> all.add(vector.get("kind").asText()));
        assertEquals(all, kinds, "each kind of vector has its step");
    }
}
