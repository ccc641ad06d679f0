package org.notorturetj.client.search.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.JsonParser;

/**
 * A process with the memory of an old phone that holds more articles than a search reads whole; or,
 * with the argument {@code records}, {@value #RECORDS} records of which most are items of lists.
 * Prints how many of its queries found something, and how long it took, in milliseconds.
 */
final class LargePhone {
    /** Half more than is read whole. */
    static final int TEXT = OfflineSearch.MAX_TEXT * 3 / 2;

    /** Everything that the Coalition may publish in ten years. */
    static final int RECORDS = 5_000;

    /** Of them held whole. */
    private static final int WHOLE = 300;

    private static final int ARTICLE = 2_500;
    private static final int SUMMARY = 160;
    private static final String[] QUERIES = {
        "шиканча", "shikanja", "gsnrb", "шикоят аз милиса", "дастгирконӣ", "адвокот"
    };
    private static final String[] WORDS =
            ("шиканҷа шикоят милиса дастгиркунӣ адвокат суд прокуратура писар бародар хона роҳ кӯча"
                            + " ҳуқуқ инсон озодӣ қонун модда духтур муоина ҷароҳат соат рӯз моҳ сол")
                    .split(" ", -1);

    private LargePhone() {}

    public static void main(String[] arguments) throws Exception {
        Random random = new Random(1);
        List<JsonObject> records = new ArrayList<>();
        boolean many = arguments.length > 0;
        int number = many ? RECORDS : TEXT / ARTICLE;
        for (int i = 0; i < number; i++) {
            String text = many && i >= WHOLE ? "" : text(random, ARTICLE);
            records.add(article(i, text(random, 40), text(random, SUMMARY), text));
        }
        long start = System.nanoTime();
        OfflineSearch search = OfflineSearch.of("tg", records);
        long built = System.nanoTime();
        int found = 0;
        for (String query : QUERIES) {
            found += search.find(query, 10).hits().isEmpty() ? 0 : 1;
        }
        long answered = System.nanoTime();
        System.out.println(found + " of " + QUERIES.length);
        System.out.println("index ms " + (built - start) / 1_000_000);
        System.out.println("query ms " + (answered - built) / 1_000_000 / QUERIES.length);
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder(length + 30);
        while (text.length() < length) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
            // Every eighth word is one of thirty thousand others.
            text.append(random.nextInt(8) == 0 ? "б" + letters(random.nextInt(30_000)) : "");
            text.append(' ');
        }
        return text.toString();
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 30) {
            letters.append((char) ('а' + rest % 30));
        }
        return letters.toString();
    }

    private static JsonObject article(int number, String title, String summary, String text)
            throws Exception {
        String json =
                "{\"type\":\"article\",\"id\":\"a%05d\",\"language\":\"tg\",\"title\":\"%s\",\"summary\":\"%s\",\"html\":\"<p>%s</p>\"}"
                        .formatted(number, title, summary, text);
        return JsonParser.parseObject(json.getBytes(StandardCharsets.UTF_8));
    }
}
