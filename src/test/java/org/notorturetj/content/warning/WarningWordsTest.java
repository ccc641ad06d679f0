package org.notorturetj.content.warning;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.content.warning.CombinedDetails.Known;
import org.notorturetj.platform.problem.Rule;

import static org.assertj.core.api.Assertions.assertThat;

/** What the word lists detect and what they ignore. All people here are invented. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WarningWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # all four
                    true  | 12 марта 2025 года учитель Ф. Г. был задержан в Вахдате.
                    true  | Ф. Г., студентка из Кулябского района, пропала 3-го мая.
                    true  | 12.03.2025 водителя Ф.Г. увезли из кишлака Выдуманный.
                    true  | 12 марти соли 2025 муаллим Ф. Г. дар шаҳри Кӯлоб дастгир шуд.
                    true  | Рӯзи 5-уми май сарбоз Ф. Г.-ро аз ноҳияи Ёвон бурданд.
                    true  | Ф. Г., донишҷӯи деҳаи Хаёлӣ, 2025-03-12 бурда шуд.
                    true  | On 12 March 2025 F. G., a teacher from Khujand, was detained.
                    true  | F.G., a taxi driver, was taken from Vahdat district on March 12.
                    true  | 12 марта доктор уехал, а врач Ф. Г. был задержан в Исфаре.
                    # one of them is missing
                    false | В марте 2025 года учитель Ф. Г. был задержан в Вахдате.
                    false | 12 марта 2025 года Ф. Г. был задержан в Вахдате.
                    false | 12 марта 2025 года учитель был задержан в Вахдате.
                    false | 12 марта 2025 года учитель Ф. Г. был задержан.
                    false | Моҳи марти соли 2025 муаллим Ф. Г. дар Кӯлоб дастгир шуд.
                    false | 12 марти соли 2025 Ф. Г. дар Кӯлоб дастгир шуд.
                    false | In March 2025 F. G., a teacher from Khujand, was detained.
                    false | On 12 March 2025 F. G. was detained in Khujand.
                    # words that only look like it
                    false | 12 марта 2025 года врач осмотрел Ф. Г. в Вахдате.
                    false | 12 марта Ф. Г. вызвали в Душанбе на студенческий конкурс.
                    false | On 12 March 2025 a doctor saw F. G. in Khujand.
                    false | 12 марта учитель Ф. Г. был на проспекте Рудаки.
                    """)
    void details_that_identify_a_person_together(boolean expected, String text) {
        assertThat(CombinedDetails.together(text, Known.NOTHING)).as(text).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "true,true,true,true",
        "false,true,true,false",
        "true,false,true,false",
        "true,true,false,false"
    })
    void details_known_from_facts_and_the_case_count_too(
            boolean initials, boolean day, boolean place, boolean expected) {
        assertThat(CombinedDetails.together("Учителя отпустили.", new Known(initials, day, place)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # named
                    true  | Следователь Имярек Выдуманный отказал в осмотре.
                    true  | По словам потерпевшего, следователь Выдумов бил его.
                    true  | Показания записал оперуполномоченный отдела внутренних дел города Вахдат Имяреков А.
                    true  | Судья А. Б. Выдумова отклонила жалобу.
                    true  | Начальник милиции, майор Имярек Выдумзода, ничего не ответил.
                    true  | Муфаттиш Фалон Хаёлӣ шикоятро қабул накард.
                    true  | Додситони ноҳия Фалонзода Хаёлӣ ҷавоб надод.
                    true  | Судя Ф. Хаёлзода шикоятро рад кард.
                    true  | Сардори милисаи ноҳия Фалон Фалонов буд.
                    true  | Investigator John Madeup refused the examination.
                    true  | The judge, Jane Madeup, rejected the complaint.
                    true  | He was beaten by police officer J. Madeupov.
                    # nobody is named
                    false | Следователь отказал Ф. Г. в осмотре.
                    false | Дело Ф. Г.: прокурор Хатлонской области ответил на жалобу.
                    false | Генеральный прокурор Республики Таджикистан ответил на запрос.
                    false | Жалобу подали прокурору. Адвокат Имярек Выдуманный ждёт ответа.
                    false | Ф. Г. сообщил следователю отдела внутренних дел, что болен.
                    false | Судья Верховного Суда Республики Таджикистан отклонил жалобу.
                    false | Муфаттиш ба Ф. Г. рухсат надод.
                    false | Додситони вилояти Хатлон ба Гурӯҳи ёрии ҳуқуқӣ ҷавоб дод.
                    false | Судяи Суди Олии Ҷумҳурии Тоҷикистон шикоятро рад кард.
                    false | The investigator refused F. G. an examination.
                    false | The Prosecutor General of the Republic of Tajikistan replied.
                    false | Judges of the Supreme Court heard the Legal Aid Group.
                    false | The lawyer John Madeup waits for an answer.
                    """)
    void named_officials(boolean expected, String text) {
        assertThat(NamedOfficials.in(text)).as(text).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    true  | Приговор вступил в законную силу.
                    true  | Ҳукми суд эътибори қонунӣ пайдо кард.
                    true  | The final verdict was read in June.
                    true  | The judgment has come into legal force.
                    false | Приговор ещё не вступил в законную силу.
                    false | Ҳукми суд ҳанӯз эътибори қонунӣ пайдо накардааст.
                    false | There is no final verdict.
                    false | The verdict is not final.
                    false | Суд первой инстанции огласил приговор.
                    """)
    void final_verdicts(boolean expected, String text) {
        assertThat(FinalVerdicts.in(text)).as(text).isEqualTo(expected);
    }

    @Test
    void an_authority_must_be_an_institution() {
        assertThat(warnings(Map.of("/replies/0/authority", "Прокуратура Хатлонской области")))
                .isEmpty();
        assertThat(warnings(Map.of("/replies/0/authority", "Имярек Выдуманный")))
                .containsExactly(
                        new TextWarnings.Found(
                                Rule.WARN_AUTHORITY,
                                "/replies/0/authority",
                                null,
                                new Place(0, 17)));
    }

    @Test
    void an_official_may_be_named_after_a_final_verdict() {
        Map<String, String> text = Map.of("/body", "Следователь Имярек Выдуманный осуждён.");

        assertThat(TextWarnings.of(text, Known.NOTHING, true, List.of())).isEmpty();
        assertThat(warnings(text))
                .containsExactly(
                        new TextWarnings.Found(
                                Rule.WARN_OFFICIAL, "/body", null, new Place(0, 29)));
    }

    /**
     * Known limits, so that nobody mistakes silence for clearance. Move a case when it is fixed.
     */
    @Test
    void known_false_positives_and_negatives() {
        // two details are enough to identify the only midwife of a village
        assertThat(
                        CombinedDetails.together(
                                "Ф. Г., повитуха, задержана в Вахдате 12 марта.", Known.NOTHING))
                .isFalse();
        // the teacher is somebody else
        assertThat(
                        CombinedDetails.together(
                                "12 марта Ф. Г. увезли из Вахдата; это видел учитель.",
                                Known.NOTHING))
                .isTrue();
        // a surname alone and far from the rank
        assertThat(NamedOfficials.in("Бил его некто Выдумов, который был следователем.")).isFalse();
    }

    private static List<TextWarnings.Found> warnings(Map<String, String> text) {
        return TextWarnings.of(text, Known.NOTHING, false, List.of());
    }
}
