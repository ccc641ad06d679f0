package org.notorturetj.content.nameguard.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.nameguard.corpus.InventedPerson.Written;

/** All texts with the name of one person. */
final class Samples {
    private static final Map<Language, List<String>> CARRIERS =
            Map.of(
                    Language.RU,
                    List.of(
                            "По словам адвоката, %s и ещё двое находятся в изоляторе.",
                            "Суд отложил дело до пятницы. %s",
                            "%s: что известно об этом деле",
                            "В жалобе сказано следующее: «%s», и прокуратура её приняла."),
                    Language.TG,
                    List.of(
                            "Ба гуфтаи адвокат, %s дар боздоштгоҳ мебошад.",
                            "Суд парвандаро ба ҷумъа мавқуф гузошт. %s",
                            "%s: дар бораи ин парванда чӣ маълум аст",
                            "Дар шикоят чунин омадааст: «%s», ва прокуратура онро қабул кард."),
                    Language.EN,
                    List.of(
                            "According to the lawyer, %s is held with two others.",
                            "The court adjourned until Friday. %s",
                            "%s: what is known about the case",
                            "The complaint says: “%s”, and the prosecutor took it."));

    private final Random random = new Random(35);
    private final Tricks tricks = new Tricks(random);

    List<Sample> of(InventedPerson person) {
        List<Sample> samples = new ArrayList<>();
        for (Language language : Language.values()) {
            Written name = person.in(language);
            Map<String, String> forms = new LinkedHashMap<>();
            forms.putAll(
                    switch (language) {
                        case RU -> new RussianForms().of(person);
                        case TG -> new TajikForms().of(person);
                        case EN -> new EnglishForms().of(person);
                    });
            tricks.of(name.given(), name.surname())
                    .forEach((form, text) -> forms.put("trick: " + form, text));
            forms.put("apart", apart(name, language));
            forms.forEach(
                    (form, text) -> {
                        List<String> carriers = CARRIERS.get(language);
                        String carrier = carriers.get(random.nextInt(carriers.size()));
                        boolean whole =
                                form.startsWith("trick: slug") || form.contains("file name");
                        samples.add(
                                new Sample(
                                        form,
                                        language,
                                        whole ? text : carrier.replace("%s", text)));
                    });
        }
        return samples;
    }

    private static String apart(Written name, Language language) {
        return switch (language) {
            case RU ->
                    "Утром пришёл "
                            + name.given()
                            + " и попросил воды. Потом его увели, а вечером"
                            + " сосед услышал фамилию: "
                            + name.surname()
                            + ".";
            case TG ->
                    "Субҳ "
                            + name.given()
                            + " омаду об пурсид. Баъд ӯро бурданд, ва бегоҳ ҳамсоя насаби"
                            + " ӯро шунид: "
                            + name.surname()
                            + ".";
            case EN ->
                    "In the morning "
                            + name.given()
                            + " came and asked for water. Later, when it was dark,"
                            + " somebody called out the family name, "
                            + name.surname()
                            + ".";
        };
    }
}
