package org.notorturetj.importing.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.notorturetj.api.text.Language;
import org.notorturetj.importing.page.OldPage;
import org.notorturetj.importing.plan.Pages.Page;

/** The pages of one item: which of them is the text of a language. */
final class ItemPages {
    /** The first is what the site was written in. */
    static final List<Language> ORDER = List.of(Language.RU, Language.TG, Language.EN);

    private ItemPages() {}

    /** A page that shows the words of another language is no translation, but an address of it. */
    static Map<Language, List<Page>> byLanguage(List<Page> group) {
        Map<String, Language> ofWords = new LinkedHashMap<>();
        for (Page page : group) {
            ofWords.merge(page.words(), page.language(), ItemPages::first);
        }
        Map<Language, List<Page>> byLanguage = new EnumMap<>(Language.class);
        group.forEach(
                it ->
                        byLanguage
                                .computeIfAbsent(ofWords.get(it.words()), key -> new ArrayList<>())
                                .add(it));
        return byLanguage;
    }

    private static Language first(Language one, Language other) {
        return ORDER.indexOf(one) <= ORDER.indexOf(other) ? one : other;
    }

    /** The page at the address that it calls its own; rather one with a name than a number. */
    static Page main(List<Page> same) {
        return same.stream()
                .filter(it -> it.address().equals(it.canonical()))
                .filter(it -> OldPage.nodeOf(it.address()).isEmpty())
                .findFirst()
                .or(
                        () ->
                                same.stream()
                                        .filter(it -> OldPage.nodeOf(it.address()).isEmpty())
                                        .findFirst())
                .orElse(same.get(0));
    }

    /** The path of an item by which its kind is known, without a language. */
    static String path(Map<Language, List<Page>> byLanguage) {
        return ORDER.stream()
                .filter(byLanguage::containsKey)
                .map(it -> OldPage.path(main(byLanguage.get(it)).address()))
                .map(OldPage::withoutLanguage)
                .findFirst()
                .orElse("");
    }

    static List<Integer> nodes(List<Page> group) {
        return group.stream()
                .filter(it -> it.node().isPresent())
                .map(it -> it.node().getAsInt())
                .distinct()
                .sorted()
                .toList();
    }
}
