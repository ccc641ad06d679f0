package org.notorturetj.content.nameguard.corpus;

import java.util.LinkedHashMap;
import java.util.Map;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.nameguard.corpus.InventedPerson.Written;

/** A name in a Tajik text. */
final class TajikForms {
    private static final String TAJIK = "ӯӣқҳҷғӮӢҚҲҶҒ";
    private static final String RUSSIAN = "уикхчгУИКХЧГ";
    private static final String OLD_FONT = "ўїќњљѓЎЇЌЊЉЃ";

    Map<String, String> of(InventedPerson person) {
        Written name = person.tajik();
        String given = name.given();
        String surname = name.surname();
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("nominative", name.full());
        forms.put("reversed", surname + " " + given);
        forms.put("izofat", izofat(given) + " " + surname);
        forms.put("izofat, reversed", izofat(surname) + " " + given);
        forms.put("object", name.full() + "ро");
        forms.put("object, reversed", surname + " " + given + "ро");
        forms.put("izofat after", izofat(name.full()));
        forms.put("and", linked(given) + " " + surname);
        forms.put("possessive", name.full() + (ends(surname) ? "яш" : "аш"));
        forms.put("possessive, object", name.full() + (ends(surname) ? "ятро" : "атро"));
        forms.put("plural", given + " ва " + surname + "ҳо");
        forms.put("plural, object", given + " " + surname + "ҳоро");
        forms.put("is", name.full() + (ends(surname) ? "ст" : " аст"));
        forms.put("with respect", given + "ҷон " + surname);
        forms.put("son of", given + " писари " + surname);
        forms.put("initial", name.initial() + " " + surname);
        forms.put("initial after", surname + " " + name.initial());
        forms.put("initial, object", name.initial() + surname + "ро");
        forms.put("Russian keyboard", typed(name.full(), RUSSIAN));
        forms.put("Russian keyboard, object", typed(surname + " " + given, RUSSIAN) + "ро");
        forms.put("old font", typed(name.full(), OLD_FONT));
        forms.put("дж for ҷ", name.full().replace("ҷ", "дж").replace("Ҷ", "Дж"));
        forms.put("in Russian spelling", person.russian().full());
        forms.put("in English letters", person.english().full());
        String root = person.root(Language.TG);
        if (!root.isEmpty()) {
            boolean vowel = ends(root) || root.endsWith("й");
            String v = vowel ? "е" : "о";
            forms.put("dress -ов", given + " " + root + v + (person.isWoman() ? "ва" : "в"));
            forms.put("dress -зода", given + " " + root + "зода");
            forms.put("dress -зода, object", root + "зодаро " + given);
            forms.put("dress -зод", given + " " + root + "зод");
            if (!vowel) {
                forms.put("dress -ӣ", given + " " + root + "ӣ");
                forms.put("dress -ӣ, object", given + " " + root + "иро");
                forms.put("dress -иён", given + " " + root + "иён");
                forms.put("dress -иён, object", given + " " + root + "иёнро");
            }
            forms.put("dress -пур", given + " " + root + "пур");
            forms.put("no dress", izofat(given) + " " + root);
        }
        return forms;
    }

    private static boolean ends(String word) {
        return "аеиоуӣӯёАЕИОУ".indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private static String izofat(String word) {
        if (word.endsWith("ӣ")) {
            return word.substring(0, word.length() - 1) + "ии";
        }
        return word + "и";
    }

    private static String linked(String word) {
        return word + (ends(word) ? "ву" : "у");
    }

    private static String typed(String text, String letters) {
        var typed = new StringBuilder();
        text.chars()
                .forEach(
                        it -> {
                            int at = TAJIK.indexOf(it);
                            typed.append(at < 0 ? (char) it : letters.charAt(at));
                        });
        return typed.toString();
    }
}
