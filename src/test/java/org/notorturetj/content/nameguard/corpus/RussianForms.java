package org.notorturetj.content.nameguard.corpus;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.nameguard.corpus.InventedPerson.Written;

import com.github.petrovich4j.Case;
import com.github.petrovich4j.NameType;
import com.github.petrovich4j.Petrovich;

/** A name in a Russian text: declined by petrovich4j. */
final class RussianForms {
    private final Petrovich petrovich = new Petrovich();

    Map<String, String> of(InventedPerson person) {
        Written name = person.russian();
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("nominative", name.full());
        forms.put("reversed", name.surname() + " " + name.given());
        for (Case one : Case.values()) {
            String given = petrovich.say(name.given(), NameType.FirstName, person.gender(), one);
            String surname = petrovich.say(name.surname(), NameType.LastName, person.gender(), one);
            String label = one.name().toLowerCase(Locale.ROOT);
            forms.put(label, given + " " + surname);
            forms.put(label + ", reversed", surname + " " + given);
            forms.put("initial, " + label, name.initial() + " " + surname);
        }
        forms.put("initial after", name.surname() + " " + name.initial());
        forms.put("initial without space", name.initial() + name.surname());
        forms.put("two initials", name.initial() + " Н. " + name.surname());
        forms.put("two initials after", name.surname() + " " + name.initial() + "Н.");
        forms.put(
                "with a patronymic",
                name.given() + (person.isWoman() ? " Насимовна " : " Насимович ") + name.surname());
        forms.put(
                "patronymic, reversed",
                name.surname()
                        + " "
                        + name.given()
                        + (person.isWoman() ? " Насимовна" : " Насимович"));
        forms.put("in English letters", person.english().full());
        forms.put("in Tajik letters", person.tajik().full());
        String root = person.root(Language.RU);
        if (!root.isEmpty()) {
            boolean vowel = "аеиоуёй".indexOf(root.charAt(root.length() - 1)) >= 0;
            String v = vowel ? "е" : "о";
            forms.put("dress -ов", name.given() + " " + root + v + (person.isWoman() ? "ва" : "в"));
            forms.put("dress -зода", name.given() + " " + root + "зода");
            forms.put("dress -заде", name.given() + " " + root + "заде");
            if (!vowel) {
                forms.put("dress -и", name.given() + " " + root + "и");
                forms.put("dress -иён", name.given() + " " + root + "иён");
                forms.put("dress -иен", name.given() + " " + root + "иен");
                forms.put("dress -ян", name.given() + " " + root + "ян");
            }
            forms.put("no dress", name.given() + " " + root);
            forms.put("plural", "семья " + root + v + "вых, " + name.given());
        }
        return forms;
    }
}
