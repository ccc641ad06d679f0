package org.notorturetj.content.warning;

import java.util.regex.Pattern;

/** How old a person is, or in which year she was born; not how long something lasted. */
final class Ages {
    private static final String NUMBER = "(?<![\\d–-])\\d{1,2}";

    /** Tens and what may follow them, in words. */
    private static final String RUSSIAN =
            "(?:двадцат|тридцат|сорок|пят(?:и|ь)десят|шест(?:и|ь)десят|сем(?:и|ь)десят|восемнадцат|девятнадцат|шестнадцат|семнадцат)";

    private static final String TAJIK =
            "(?:ҳаждаҳ|нуздаҳ|бист|сӣ|чил|чиҳил|панҷоҳ|шаст|ҳафтод)(?:у\\p{L}{2,5})?";

    private static final String ENGLISH =
            "(?:eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy)(?:-\\p{L}{3,5})?)";

    private static final String PERSON =
            "(?:ему|ей|исполнил\\p{L}{2,4}|возраст\\p{L}{0,3}|пострадавш\\p{L}{2,3}|потерпевш\\p{L}{2,3}"
                    + "|задержанн\\p{L}{2,3}|заявител\\p{L}{1,5}|мужчин\\p{L}|женщин\\p{L}|парн\\p{L}{1,2}|юнош\\p{L}{1,2}|девушк\\p{L}|сын\\p{L}{0,2}|дочери)";

    private static final Pattern AGE =
            Pattern.compile(
                    // Russian
                    NUMBER
                            + "(?:-| )?летн\\p{L}{2,3}"
                            + "|"
                            + RUSSIAN
                            + "\\p{L}{0,12}летн\\p{L}{2,3}"
                            + "|(?<!\\p{L})"
                            + PERSON
                            + " (?:было |сейчас |всего |уже )?(?:"
                            + NUMBER
                            + "|"
                            + RUSSIAN
                            + "\\p{L}{0,3}(?: \\p{L}{3,6})?) (?:лет|года?)(?!\\p{L})"
                            + "|(?<!\\p{L})"
                            + PERSON
                            + " (?:всего|уже|едва|только) "
                            + NUMBER
                            + "(?![\\d%]| (?:\\d|дн|час|меся|мин|раз))"
                            + "|(?:в свои|нет и) (?:"
                            + NUMBER
                            + "(?!\\d)|"
                            + RUSSIAN
                            + ")"
                            + "|\\p{L}\\.,? \\(?"
                            + NUMBER
                            + " (?:лет|года?)[,).]"
                            + "|\\p{L}\\. ?\\("
                            + NUMBER
                            + "\\)|\\d{4} г\\. ?р\\."
                            + "|\\d{4} ?(?:года|г\\.) рождения|(?<!\\p{L})родил\\p{L}{1,4} в \\d{4}"
                            // Tajik
                            + "|(?<!то )"
                            + NUMBER
                            + "-? ?сола(?!г)"
                            + "|(?<!\\p{L})"
                            + TAJIK
                            + "-? ?сола(?!г)"
                            + "|"
                            + NUMBER
                            + " сол (?:дор|дош)\\p{L}{1,4}|(?<!\\p{L})"
                            + TAJIK
                            + " сол (?:дор|дош)\\p{L}{1,4}"
                            + "|(?<!\\p{L})синн\\p{L}{1,4}[^.!?\\n]{0,12}?"
                            + NUMBER
                            + "|таваллуд[^.!?\\n\\d]{0,15}\\d{4}|\\d{4} (?:таваллуд|ба дунё)"
                            // English
                            + "|\\b(?:"
                            + NUMBER
                            + "|"
                            + ENGLISH
                            + ")[- ]years?[- ]old"
                            + "|(?<!from the )\\baged? (?:of )?"
                            + NUMBER
                            + "(?! ?(?:to|and|–|-)|\\d)"
                            + "|\\p{L}\\., "
                            + NUMBER
                            + ","
                            + "|\\bat "
                            + NUMBER
                            + ", s?he\\b|\\bturned "
                            + NUMBER
                            + "(?!\\d)|\\bin (?:his|her) (?:teens|twenties|thirties|forties|fifties|sixties|seventies)"
                            + "|\\bborn in \\d{4}",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Ages() {}

    static boolean in(String text) {
        return AGE.matcher(text).find();
    }
}
