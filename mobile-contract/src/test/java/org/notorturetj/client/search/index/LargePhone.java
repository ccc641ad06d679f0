package org.notorturetj.client.search.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.JsonParser;

/**
 * A process with the memory of an old phone that holds more articles than a search reads whole.
 * Prints how many of its queries found something, and how long it took, in milliseconds.
 */
final class LargePhone {
    /** Half more than is read whole. */
    static final int TEXT = OfflineSearch.MAX_TEXT * 3 / 2;

    private static final int ARTICLE = 2_500;
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
        for (int i = 0; i * ARTICLE < TEXT; i++) {
            StringBuilder text = new StringBuilder(ARTICLE + 30);
            while (text.length() < ARTICLE) {
                text.append(WORDS[random.nextInt(WORDS.length)]);
                // Every eighth word is one of thirty thousand others.
                text.append(random.nextInt(8) == 0 ? "б" + letters(random.nextInt(30_000)) : "");
                text.append(' ');
            }
            records.add(article(i, text.toString()));
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

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 30) {
            letters.append((char) ('а' + rest % 30));
        }
        return letters.toString();
    }

    private static JsonObject article(int number, String text) throws Exception {
        String json =
                "{\"type\":\"article\",\"id\":\"a%05d\",\"language\":\"tg\",\"title\":\"%s\",\"html\":\"<p>%s</p>\"}"
                        .formatted(number, text.substring(0, 40), text);
        return JsonParser.parseObject(json.getBytes(StandardCharsets.UTF_8));
    }
}
