package org.notorturetj.search.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Means over judged queries, all together and by language and kind. */
public final class Scores {
    private final Map<String, List<double[]>> scores = new TreeMap<>();
    private final List<String> worst = new ArrayList<>();

    private Scores() {}

    /**
     * Runs every query.
     *
     * @param search from a query to the names of documents, the best first
     */
    public static Scores of(List<JudgedQuery> queries, Function<JudgedQuery, List<String>> search) {
        var scores = new Scores();
        for (JudgedQuery query : queries) {
            scores.add(query, search.apply(query));
        }
        return scores;
    }

    private void add(JudgedQuery query, List<String> names) {
        double[] score = {
            query.gain(names), query.recall(names), query.isRightFirst(names) ? 1 : 0
        };
        for (String group : List.of("all", query.language(), query.kind(), "set " + query.set())) {
            scores.computeIfAbsent(group, any -> new ArrayList<>()).add(score);
        }
        if (score[0] < 0.5 || score[2] == 0) {
            List<String> first = names.subList(0, Math.min(3, names.size()));
            worst.add(
                    String.format(
                            Locale.ROOT,
                            "%.2f %s: %s -> %s",
                            score[0],
                            query.language(),
                            query.typed(),
                            first));
        }
    }

    /** Mean nDCG@10 of a group: all, a language or a kind. */
    public double gain(String group) {
        return mean(group, 0);
    }

    /** Mean recall@10. */
    public double recall(String group) {
        return mean(group, 1);
    }

    /** Which part of a group brought a document of the best grade first. */
    public double rightFirst(String group) {
        return mean(group, 2);
    }

    private double mean(String group, int which) {
        return scores.get(group).stream().mapToDouble(score -> score[which]).average().orElse(0);
    }

    /** A table, and the queries that went badly. */
    @Override
    public String toString() {
        var table =
                new StringBuilder("group            queries  nDCG@10  recall@10  right first\n");
        for (String group : scores.keySet()) {
            table.append(
                    String.format(
                            Locale.ROOT,
                            "%-16s %7d  %7.3f  %9.3f  %11.3f%n",
                            group,
                            scores.get(group).size(),
                            gain(group),
                            recall(group),
                            rightFirst(group)));
        }
        worst.forEach(each -> table.append(each).append('\n'));
        return table.toString();
    }
}
