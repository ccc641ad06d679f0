package org.notorturetj.content.nameguard.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.notorturetj.content.nameguard.corpus.InventedPerson.Written;

import com.github.petrovich4j.Gender;

/** Makes people of the names in a list, with a fixed seed. */
final class InventedPeople {
    private final List<String[]> men = new ArrayList<>();
    private final List<String[]> women = new ArrayList<>();
    private final List<String[]> roots = new ArrayList<>();
    private final List<String[]> others = new ArrayList<>();
    private final Random random = new Random(17);

    InventedPeople(String list) {
        for (String line : lines(list)) {
            String[] columns = line.split("\t", -1);
            switch (columns[0]) {
                case "m" -> men.add(columns);
                case "f" -> women.add(columns);
                case "s" -> roots.add(columns);
                default -> others.add(columns);
            }
        }
    }

    List<InventedPerson> make(int count) {
        List<InventedPerson> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean woman = i % 2 == 1;
            List<String[]> names = woman ? women : men;
            String[] given = names.get(i / 2 % names.size());
            people.add(random.nextInt(8) == 0 ? other(i, woman, given) : tajik(i, woman, given));
        }
        return people;
    }

    private InventedPerson tajik(int number, boolean woman, String[] given) {
        String[] root = roots.get(random.nextInt(roots.size()));
        String she = woman ? "а" : "";
        String ru = root[4] + "в" + she;
        String en = (root[4].equals("о") ? "ov" : "ev") + (woman ? "a" : "");
        boolean vowel = "аеиоуӣӯё".indexOf(root[1].charAt(root[1].length() - 1)) >= 0;
        String[][] dresses = {
            {ru, ru, en},
            {ru, ru, en},
            {"зода", "зода", "zoda"},
            {"зода", ru, en},
            vowel ? new String[] {ru, ru, en} : new String[] {"ӣ", "и", "i"},
            vowel ? new String[] {"зода", "зода", "zoda"} : new String[] {"иён", "иён", "iyon"},
            vowel ? new String[] {"зода", "зода", "zoda"} : new String[] {"", "", ""}
        };
        String[] dress = dresses[random.nextInt(dresses.length)];
        return new InventedPerson(
                number,
                woman ? Gender.Female : Gender.Male,
                new Written(given[1], root[1] + dress[0]),
                new Written(given[2], root[2] + dress[1]),
                new Written(given[3], root[3] + dress[2]),
                new String[] {root[1], root[2], root[3]});
    }

    private InventedPerson other(int number, boolean woman, String[] given) {
        String[] surname = others.get(random.nextInt(others.size()));
        String ru = surname[woman ? 2 : 1];
        return new InventedPerson(
                number,
                woman ? Gender.Female : Gender.Male,
                new Written(given[1], ru),
                new Written(given[2], ru),
                new Written(given[3], surname[woman ? 4 : 3]),
                new String[0]);
    }

    static List<String> lines(String resource) {
        try (InputStream file = InventedPeople.class.getResourceAsStream("/guard/" + resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
