package org.notorturetj.content.nameguard.corpus;

import java.util.LinkedHashMap;
import java.util.Map;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.nameguard.corpus.InventedPerson.Written;

/** A name in an English text, in the transliterations that people use. */
final class EnglishForms {
    Map<String, String> of(InventedPerson person) {
        Written name = person.english();
        String full = name.full();
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("nominative", full);
        forms.put("reversed", name.surname() + " " + name.given());
        forms.put("reversed with a comma", name.surname() + ", " + name.given());
        forms.put("genitive", full + "'s");
        forms.put("genitive, typographic", full + "\u2019s");
        forms.put("plural", "the " + name.surname() + "s, with " + name.given());
        forms.put("initial", name.initial() + " " + name.surname());
        forms.put("initial after", name.surname() + " " + name.initial());
        forms.put("middle initial", name.given() + " N. " + name.surname());
        forms.put("Mr", "Mr. " + name.surname() + " (" + name.given() + ")");
        forms.put("kh as h", full.replace("kh", "h").replace("Kh", "H"));
        forms.put("h as kh", full.replaceAll("(?<![kgscKGSC])h", "kh").replaceAll("\\bH", "Kh"));
        forms.put("h as x", full.replaceAll("kh|(?<![kgscKGSC])h", "x").replaceAll("Kh|\\bH", "X"));
        forms.put("j as dzh", full.replace("j", "dzh").replace("J", "Dzh"));
        forms.put("j as dj", full.replace("j", "dj").replace("J", "Dj"));
        forms.put("j as zh", full.replace("j", "zh").replace("J", "Zh"));
        forms.put("j as ch", full.replace("j", "ch").replace("J", "Ch"));
        forms.put("q as k", full.replace("q", "k").replace("Q", "K"));
        forms.put("k as q", full.replaceAll("k(?!h)", "q").replaceAll("K(?!h)", "Q"));
        forms.put("gh as g", full.replace("gh", "g").replace("Gh", "G"));
        forms.put("e as ye", full.replaceAll("(?<=[aou])e|\\bE", "ye"));
        forms.put("yo as e", full.replace("yo", "e").replace("Yo", "Ye"));
        forms.put("yo as io", full.replace("yo", "io").replace("Yo", "Io"));
        forms.put("y as i", full.replace("ya", "ia").replace("yu", "iu").replace("Yu", "Iu"));
        forms.put("o as a", full.replaceAll("o(?!v)", "a"));
        forms.put("u as oo", full.replaceAll("(?<=[a-z])u", "oo"));
        forms.put("i as ee", full.replaceAll("(?<=[a-z])i", "ee"));
        forms.put("sh as š", full.replace("sh", "š").replace("Sh", "Š").replace("ch", "č"));
        forms.put("-ov as -off", full.replaceAll("ov\\b", "off").replaceAll("ev\\b", "eff"));
        forms.put("without apostrophes", full.replace("'", ""));
        forms.put("with apostrophes", full.replaceAll("(?<=[aiou])(?=[bdlmnr][aiou])", "'"));
        forms.put("ts as tz", full.replace("ts", "tz").replace("Ts", "Tz"));
        forms.put("in Russian letters", person.russian().full());
        forms.put("in Tajik letters", person.tajik().full());
        String root = person.root(Language.EN);
        if (!root.isEmpty()) {
            boolean vowel = "aeiou".indexOf(root.charAt(root.length() - 1)) >= 0;
            String v = vowel || root.endsWith("y") ? "ev" : "ov";
            forms.put("dress -ov", name.given() + " " + root + v + (person.isWoman() ? "a" : ""));
            forms.put("dress -zoda", name.given() + " " + root + "zoda");
            forms.put("dress -zadeh", name.given() + " " + root + "zadeh");
            if (!vowel) {
                forms.put("dress -i", name.given() + " " + root + "i");
                forms.put("dress -iy", name.given() + " " + root + "iy");
                forms.put("dress -iyon", name.given() + " " + root + "iyon");
                forms.put("dress -ian", name.given() + " " + root + "ian");
            }
            forms.put("no dress", name.given() + " " + root);
        }
        return forms;
    }
}
