package org.notorturetj.importing.report;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.notorturetj.importing.standin.OldSite;

/** Fifty pages of the stand-in that name somebody, each in one place. Nobody of them exists. */
public final class PlantedNames {
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

    /** None of them may stand in anything that is written; see {@link #in}. */
    public static final List<String> PARTS =
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
                    "tor tsoi", // four letters alone stand in what is sealed by chance
                    "tor-tsoi",
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

    public static final int COUNT = 50;

    /** The bytes of all parts, in all spellings, by their first four. */
    private static final Map<Integer, List<Spelling>> SPELLINGS = new HashMap<>();

    /** Which of their hashes there are, since most of what is looked through has none of them. */
    private static final BitSet BEGINNINGS = new BitSet(1 << Character.SIZE);

    static {
        for (String part : PARTS) {
            for (String written : spellings(part)) {
                byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
                int beginning = ByteBuffer.wrap(bytes).getInt();
                BEGINNINGS.set(hash(beginning));
                SPELLINGS
                        .computeIfAbsent(beginning, any -> new ArrayList<>())
                        .add(new Spelling(part, bytes));
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Spelling(String part, byte[] bytes) {
        boolean isAt(int place, byte[] something) {
            int end = place + bytes.length;
            return end <= something.length
                    && Arrays.equals(something, place, end, bytes, 0, bytes.length);
        }
    }

    private PlantedNames() {}

    private static int hash(int beginning) {
        return (beginning * 0x9e3779b1) >>> Character.SIZE;
    }

    /**
     * The parts of names that stand in something: as they are, with the escapes of addresses, and
     * with those of JSON; with small letters, a large one first, and large ones.
     */
    public static Set<String> in(byte[] something) {
        Set<String> found = new LinkedHashSet<>();
        int beginning = 0;
        for (int i = 0; i < something.length; i++) {
            beginning = (beginning << Byte.SIZE) | (something[i] & 0xff);
            int place = i + 1 - Integer.BYTES;
            if (place >= 0 && BEGINNINGS.get(hash(beginning))) {
                for (Spelling one : SPELLINGS.getOrDefault(beginning, List.of())) {
                    if (one.isAt(place, something)) {
                        found.add(one.part());
                    }
                }
            }
        }
        return found;
    }

    private static List<String> spellings(String part) {
        String large = part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
        Set<String> spellings = new LinkedHashSet<>();
        String inside =
                Pattern.compile("(?<=[ -]).")
                        .matcher(part)
                        .replaceAll(it -> it.group().toUpperCase(Locale.ROOT));
        for (String written : List.of(part, large, inside, part.toUpperCase(Locale.ROOT))) {
            spellings.add(written);
            String address = URLEncoder.encode(written, StandardCharsets.UTF_8);
            spellings.add(address);
            spellings.add(address.toLowerCase(Locale.ROOT));
            var json = new StringBuilder();
            written.chars()
                    .forEach(
                            it ->
                                    json.append(
                                            it <= '~'
                                                    ? String.valueOf((char) it)
                                                    : String.format("\\u%04x", it)));
            spellings.add(json.toString());
            spellings.add(json.toString().toUpperCase(Locale.ROOT).replace("\\U", "\\u"));
        }
        return List.copyOf(spellings);
    }

    /** Adds the pages, and links to them from the home page. */
    public static List<String> plant(OldSite site) {
        List<String> paths = new ArrayList<>();
        var home = new StringBuilder("<html lang=ru><body><a href=/news>1</a><a href=/about>2</a>");
        for (int i = 0; i < COUNT; i++) {
            String name = WRITTEN.get(i % WRITTEN.size());
            String slug = SLUGS.get((i / 8 * 2 + i % 2) % SLUGS.size());
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
