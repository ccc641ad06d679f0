package org.notorturetj.importing.report;

import java.util.ArrayList;
import java.util.List;

import org.notorturetj.importing.standin.OldSite;

/** Fifty pages of the stand-in that name somebody, each in one place. Nobody of them exists. */
final class PlantedNames {
    /** As they stand in texts, inflected, in three alphabets. */
    private static final List<String> WRITTEN =
            List.of(
                    "Фируза Каримова",
                    "Умедом Нуровым",
                    "Мадине Пулатшоевой",
                    "Джамшеда Ходжаева",
                    "Саидмуродовой Зарины",
                    "Далера Насимовича",
                    "Ф. Каримову",
                    "Сафарзода Хуршеда",
                    "Беҳрӯзи Ҷӯразода",
                    "Нигораи Шарифиён",
                    "Firuz Karimov's",
                    "Parviz Safarzoda",
                    "Viktor Tsoi",
                    "JAMSHED KHOJAEV",
                    "Цоя Виктора",
                    "ПУЛАТШОЕВУ МАДИНУ",
                    "Нозанину Гулрухсоршо",
                    "فیروز کریموف");

    /** As they stand in addresses and names of files. */
    private static final List<String> SLUGS =
            List.of(
                    "firuz-karimova",
                    "delo-nurova-umeda",
                    "pulatshoeva_madina",
                    "JamshedKhojaev",
                    "safarzoda-khurshed",
                    "viktor-tsoi",
                    "%D0%9A%D0%B0%D1%80%D0%B8%D0%BC%D0%BE%D0%B2%D1%83-%D0%A4%D0%B8%D1%80%D1%83%D0%B7%D1%83",
                    "khojaevjamshed",
                    "saidmurodova-z");

    /** None of them may stand in anything that is written, whatever letters are large. */
    static final List<String> PARTS =
            List.of(
                    "фируз",
                    "карим",
                    "умед",
                    "нуров",
                    "мадин",
                    "пулатшо",
                    "джамшед",
                    "ходжаев",
                    "саидмурод",
                    "зарин",
                    "далер",
                    "насимов",
                    "сафарзод",
                    "хуршед",
                    "беҳрӯз",
                    "ҷӯразод",
                    "нигора",
                    "шарифи",
                    "firuz",
                    "karimov",
                    "parviz",
                    "safarzod",
                    "tsoi",
                    "viktor",
                    "jamshed",
                    "khojaev",
                    "цоя",
                    "виктор",
                    "нозанин",
                    "гулрухсор",
                    "فیروز",
                    "کریموف",
                    "nurov",
                    "pulatshoev",
                    "khurshed",
                    "saidmurodov",
                    "%d0%9a");

    static final int COUNT = 50;

    private PlantedNames() {}

    /** Adds the pages, and links to them from the home page. */
    static List<String> plant(OldSite site) {
        List<String> paths = new ArrayList<>();
        var home = new StringBuilder("<html lang=ru><body><a href=/news>1</a><a href=/about>2</a>");
        for (int i = 0; i < COUNT; i++) {
            String name = WRITTEN.get(i % WRITTEN.size());
            String slug = SLUGS.get((i + i / 8) % SLUGS.size());
            String path = i % 8 == 4 ? "/news/" + slug + "-" + i : "/news/planted-" + i;
            site.change(path, page(i, name, slug));
            home.append("<a href=\"").append(path).append("\">3</a>");
            paths.add(path);
        }
        site.change("/", home.toString());
        return paths;
    }

    private static String page(int number, String name, String slug) {
        String title = "Заявление";
        String body = "<p>Слова о законе.</p>";
        switch (number % 8) {
            case 0 -> title = "Заявление о деле " + name;
            case 1 -> body = "<p>Вчера здесь говорили о деле <b>" + name + "</b> и о законе.</p>";
            case 2 -> body += "<img src=\"/sites/default/files/a.jpg\" alt=\"" + name + "\">";
            case 3 -> body += "<img src=\"/sites/default/files/" + slug + ".jpg\" alt=\"\">";
            case 4 -> body += "<p>Больше ничего.</p>";
            case 5 ->
                    body +=
                            "<figure><img src=\"/sites/default/files/a.jpg\"><figcaption>"
                                    + name
                                    + "</figcaption></figure>";
            case 6 -> body += "<p><a href=\"/node/1\">" + name + "</a></p>";
            default -> body += number % 16 == 7 ? "<!-- " + name + " -->" : "";
        }
        String comments =
                number % 16 == 15 ? "<section id=comments><p>" + name + "</p></section>" : "";
        return "<html lang=ru><body><article class=node><h1>"
                + title
                + "</h1><div class=field--name-body>"
                + body
                + "</div></article>"
                + comments
                + "</body></html>";
    }
}
