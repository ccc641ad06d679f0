package org.notorturetj.importing.standin;

import java.time.LocalDate;
import java.util.List;

/**
 * One text of the stand-in for the previous website, in three languages; everything about it
 * follows from its number. Nobody in it exists.
 *
 * @param node its number at the site, from 1
 */
record OldItem(int node) {
    static final List<String> LANGUAGES = List.of("ru", "tj", "en");
    private static final List<String> FOLDERS = List.of("news", "activities", "analytics");
    private static final LocalDate FIRST_DAY = LocalDate.of(2011, 3, 1);
    private static final int DAYS_BETWEEN = 5;

    /** From this number on there is what else fifteen years have left. */
    private static final int OLD = 20;

    /** Every seventh has no English: the site shows the Russian text under {@code /en/node/N}. */
    boolean isIn(String language) {
        return !"en".equals(language) || node % 7 != 0;
    }

    /** Every fourth leads from its number to its name, the others are served at both. */
    boolean redirectsFromNumber() {
        return node % 4 == 0;
    }

    /** Russian pages: Tajik letters were never in that encoding. */
    boolean isInOldEncoding(String language) {
        return "ru".equals(language) && node >= OLD && (node % 13 == 0 || node % 17 == 0);
    }

    /** What the server says with a page, which is wrong for some. */
    String saidEncoding(String language) {
        if (isInOldEncoding(language)) {
            return node % 13 == 0 ? "" : "; charset=utf-8";
        }
        return node >= OLD && node % 19 == 0 ? "; charset=windows-1251" : "; charset=UTF-8";
    }

    LocalDate day() {
        return FIRST_DAY.plusDays((long) node * DAYS_BETWEEN);
    }

    String path(String language) {
        String prefix = "ru".equals(language) ? "/" : "/" + language + "/";
        return prefix + FOLDERS.get(node % FOLDERS.size()) + "/" + slug(language);
    }

    String nodePath(String language) {
        return ("ru".equals(language) ? "/" : "/" + language + "/") + "node/" + node;
    }

    private String slug(String language) {
        return switch (language) {
            case "tj" -> "mavodi-" + node;
            case "en" -> node % 11 == 0 ? "statement%20no-" + node : "statement-" + node;
            default -> "zayavlenie-" + node;
        };
    }

    String title(String language) {
        return switch (language) {
            case "tj" -> "Изҳороти " + node + "-уми Эътилоф";
            case "en" -> "Statement " + node + " of the Coalition";
            default -> "Заявление " + node + " Коалиции";
        };
    }

    /** As fifteen years of editors have left it. */
    String body(String language) {
        String words =
                switch (language) {
                    case "tj" -> "Матни мавод дар бораи қонун, ҳуқуқ ва ӯҳдадорӣ";
                    case "en" -> "Words of a statement about law, rights & duties";
                    default -> "Слова заявления о законе, правах и обязанностях";
                };
        String picture =
                "/sites/default/files/styles/large/public/20"
                        + (11 + node % 9)
                        + "/foto-"
                        + node
                        + ".jpg?itok=aB"
                        + node;
        if (node >= OLD && (node % 5 == 0 || node % 5 == 4)) {
            return Pasted.of(node / 5 % Pasted.SHAPES, words);
        }
        return switch (node % 5) {
            case 0 ->
                    "<p class=\"MsoNormal\" style=\"margin:0cm\"><span lang=\"RU\">"
                            + words
                            + " <b>"
                            + node
                            + "</b>.<o:p></o:p></span></p><!--[if gte mso"
                            + " 9]><xml>x</xml><![endif]-->";
            case 1 ->
                    "<h3>"
                            + words
                            + "</h3><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>"
                            + node
                            + "</td></tr></table>";
            case 2 ->
                    "<p>"
                            + words
                            + "<a href=\"#fn1\">[1]</a></p><iframe src=\"https://video.example/"
                            + node
                            + "\"></iframe><p id=\"fn1\">1. "
                            + words
                            + "</p>";
            case 3 ->
                    "<p>"
                            + words
                            + "</p><img src=\""
                            + picture
                            + "\" alt=\"\"><p><a href=\"/sites/default/files/doc-"
                            + node
                            + ".pdf\">PDF</a></p>";
            default ->
                    "<div><div>"
                            + words
                            + " <a href=\"/node/"
                            + Math.max(1, node - 1)
                            + "\">"
                            + node
                            + "</a></div><br><br>"
                            + words
                            + "</div>";
        };
    }
}
