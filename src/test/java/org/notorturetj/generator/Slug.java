package org.notorturetj.generator;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Slugs from titles, transliterated by the rules of {@code docs/content-format.md}. */
final class Slug {
    /** Leaves room, within 100 characters, for a hyphen and the number that makes a slug unique. */
    private static final int MAX_LENGTH = 90;

    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяёқҷӯӣҳғ";
    private static final String[] LATIN =
            ("a,b,v,g,d,e,zh,z,i,y,k,l,m,n,o,p,r,s,t,u,f,h,c,ch,sh,shch,,y,,e,yu,ya,yo,"
                            + "k,ch,u,i,h,g")
                    .split(",", -1);
    private static final Map<Character, String> LETTERS = new HashMap<>();

    static {
        for (int i = 0; i < LATIN.length; i++) {
            LETTERS.put(CYRILLIC.charAt(i), LATIN[i]);
        }
    }

    private Slug() {}

    static String of(String title, int number) {
        var slug = new StringBuilder();
        for (char letter : title.toLowerCase(Locale.ROOT).toCharArray()) {
            slug.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
        }
        String words = slug.toString().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (words.length() > MAX_LENGTH) {
            words = words.substring(0, words.lastIndexOf('-', MAX_LENGTH));
        }
        return words + "-" + number;
    }
}
