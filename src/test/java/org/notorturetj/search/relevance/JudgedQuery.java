package org.notorturetj.search.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A query, and which documents answer it.
 *
 * @param language of who asks: tg, ru, en
 * @param set early: written before anything was tuned; late: after a first look at results; blind:
 *     written before tuning and run once after it; fresh: written when all was built, by another
 *     person
 * @param kind such as mistyped
 * @param grades by the name of a document (its folder in the starter content, or udhr-5): 3 answers
 *     it, 2 helps, 1 has to do with it
 */
public record JudgedQuery(
        String language, String set, String kind, String typed, Map<String, Integer> grades) {
    private static final Path FILE = Path.of("test/resources/search/judged.tsv");

    /** What a searcher should not miss. */
    private static final int HELPS = 2;

    /** All queries of sets. */
    public static List<JudgedQuery> of(Set<String> sets) throws IOException {
        List<JudgedQuery> queries = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            String[] cells = line.split("\t", -1);
            if (!line.startsWith("#") && sets.contains(cells[1])) {
                queries.add(
                        new JudgedQuery(cells[0], cells[1], cells[2], cells[3], grades(cells[4])));
            }
        }
        return queries;
    }

    private static Map<String, Integer> grades(String cell) {
        Map<String, Integer> grades = new LinkedHashMap<>();
        for (String each : cell.split(" ", -1)) {
            int colon = each.lastIndexOf(':');
            grades.put(each.substring(0, colon), Integer.parseInt(each.substring(colon + 1)));
        }
        return grades;
    }

    /** The same query where only some documents are held. */
    public JudgedQuery among(Set<String> names) {
        Map<String, Integer> held = new LinkedHashMap<>(grades);
        held.keySet().retainAll(names);
        return new JudgedQuery(language, set, kind, typed, held);
    }

    /** Whether any document has to do with it. */
    public boolean isAnswerable() {
        return !grades.isEmpty();
    }

    /** Normalized discounted cumulative gain of the first ten: 1 for the best order there is. */
    public double gain(List<String> names) {
        double gain = 0;
        for (int i = 0; i < Math.min(10, names.size()); i++) {
            gain += worth(grades.getOrDefault(names.get(i), 0), i);
        }
        List<Integer> best = grades.values().stream().sorted((a, b) -> b - a).limit(10).toList();
        double most = 0;
        for (int i = 0; i < best.size(); i++) {
            most += worth(best.get(i), i);
        }
        return gain / most;
    }

    private static double worth(int grade, int place) {
        return (Math.pow(2, grade) - 1) / (Math.log(place + 2) / Math.log(2));
    }

    /** Whether a document of the best grade that there is comes first. */
    public boolean isRightFirst(List<String> names) {
        return !names.isEmpty()
                && grades.getOrDefault(names.get(0), 0).equals(Collections.max(grades.values()));
    }

    /**
     * Which part of the documents that help (if none does: that are best) is among the first ten.
     */
    public double recall(List<String> names) {
        int least = Math.min(HELPS, Collections.max(grades.values()));
        List<String> helpful =
                grades.keySet().stream().filter(name -> grades.get(name) >= least).toList();
        List<String> first = names.subList(0, Math.min(10, names.size()));
        return (double) helpful.stream().filter(first::contains).count() / helpful.size();
    }
}
