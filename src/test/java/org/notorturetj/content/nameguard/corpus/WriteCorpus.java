package org.notorturetj.content.nameguard.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.notorturetj.api.text.Language;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes the corpus into a folder, for {@code guard check} and for {@code Figures}. Arguments: the
 * folder, and a list of names in {@code src/test/resources/guard} other than {@code people.tsv}.
 */
public final class WriteCorpus {
    static final int PEOPLE = 240;

    private static final ObjectMapper JSON = new ObjectMapper();

    private WriteCorpus() {}

    /** Writes {@code names.jsonl} and {@code texts.jsonl}. */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        String list = arguments.length > 1 ? arguments[1] : "people.tsv";
        List<InventedPerson> people = new InventedPeople(list).make(PEOPLE);
        Files.write(folder.resolve("names.jsonl"), names(people));
        List<String> texts = new ArrayList<>(texts(people));
        for (Clean.Paragraph clean : new Clean().paragraphs()) {
            ObjectNode line = JSON.createObjectNode();
            line.put("form", clean.source());
            line.put("lang", clean.language().tag());
            texts.add(line.put("text", clean.text()).toString());
        }
        Files.write(folder.resolve("texts.jsonl"), texts);
    }

    static List<String> names(List<InventedPerson> people) {
        return people.stream()
                .map(
                        person -> {
                            ObjectNode line =
                                    JSON.createObjectNode().put("person", person.number());
                            for (Language language : Language.values()) {
                                line.put(language.tag(), person.in(language).full());
                            }
                            String initials =
                                    person.russian().initial()
                                            + " "
                                            + person.russian().surname().charAt(0)
                                            + ".";
                            return line.put("initials", initials).toString();
                        })
                .toList();
    }

    static List<String> texts(List<InventedPerson> people) {
        var samples = new Samples();
        List<String> texts = new ArrayList<>();
        for (InventedPerson person : people) {
            for (Sample sample : samples.of(person)) {
                ObjectNode line = JSON.createObjectNode().put("person", person.number());
                line.put("form", sample.form()).put("lang", sample.language().tag());
                texts.add(line.put("text", sample.text()).toString());
            }
        }
        return texts;
    }
}
