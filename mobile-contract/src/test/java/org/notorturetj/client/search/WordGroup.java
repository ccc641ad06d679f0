package org.notorturetj.client.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lines of {@code src/test/resources/search}: a language and words. */
record WordGroup(String language, List<String> words) {
    static List<WordGroup> read(String file) throws IOException {
        List<WordGroup> groups = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/search", file))) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                groups.add(new WordGroup(cells[0], List.of(cells[1].split(" ", -1))));
            }
        }
        return groups;
    }

    /** The one term of a word; nothing if it is a stop word. */
    String term(String word) {
        List<Term> terms = Analyzer.terms(word, language);
        return terms.size() == 1 ? terms.get(0).text() : "not one term: " + terms;
    }
}
