package org.notorturetj.browser;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import static org.assertj.core.api.Assertions.assertThat;

/** What the roles do in a week, on pages alone; each step says what it took. */
final class Week {
    private static final Map<Boolean, Week> PLAYED = new HashMap<>();
    private static final String PUBLISH = "main form[action$='/publish'] button:not(.plain)";

    private final boolean scripts;
    private final Person editor;
    private final Person translator;
    private final Person lawyer;
    private final Person coordinator = Team.coordinator();

    /** The first document of each type, what was left, and two proposals: "number" and "warning". */
    final Map<String, String> paths = new HashMap<>();

    private Week(boolean scripts) {
        this.scripts = scripts;
        String which = scripts ? "2" : "";
        editor = Team.with("editor" + which, "editor", scripts);
        translator = Team.with("translator" + which, "translator", scripts);
        lawyer = Team.with("lawyer" + which, "lawyer", scripts);
    }

    /** The week; it is played once, whoever asks for it first. */
    static Week played(boolean scripts) {
        return PLAYED.computeIfAbsent(scripts, Week::play);
    }

    private static Week play(boolean scripts) {
        Week week = new Week(scripts);
        week.an_article_in_two_languages();
        week.a_guide_that_a_lawyer_checks();
        week.another_number_of_a_line();
        week.an_update_with_an_alert(week.a_case_with_consent());
        week.somebody_leaves();
        return week;
    }

    private Hand hand(Person person) {
        return person.at("/desk/", scripts);
    }

    private void done(String what, Hand... hands) {
        StringBuilder said = new StringBuilder(what).append(scripts ? ", with scripts" : ", without scripts");
        for (Hand hand : hands) {
            said.append("; ").append(hand.leaves());
        }
        System.out.println(said);
    }

    /** Begins a document in Russian; the editor stands before its facts. */
    private Hand begins(String type) {
        Hand hand = hand(editor).presses("header a[href='/desk/new']").ticks("type", type).ticks("language", "ru");
        hand.presses("main form button");
        paths.putIfAbsent(type, hand.document());
        return part(hand, "facts");
    }

    private static Hand part(Hand hand, String part) {
        return hand.presses(".tabs a[href$='/" + part + "']");
    }

    private static Hand texts(Hand hand, String title, String summary, String body) {
        return hand.types("c/title", title).types("c/summary", summary).types("c/body", body);
    }

    private Hand article(String title, String body) {
        Hand hand = begins("article").picks("c/kind", "news").picks("c/section", "activities").does("submit");
        return texts(part(hand, "ru"), title, "Одно предложение.", body).does("submit");
    }

    private void an_article_in_two_languages() {
        Hand writing = article("Что решил суд", "Суд отпустил человека.\n\n## Что дальше\n\n- Решение вступит в силу.");
        String article = writing.document();
        Hand translating = hand(translator).opens(article).presses("main a[href$='/tg']").presses("main a[href$='?from=ru']");
        assertThat(translating.page().locator(".source").allTextContents().toString()).contains("Что решил суд");
        texts(translating, "Суд чӣ қарор кард", "Як ҷумла.", "Суд шахсро раҳо кард.").does("submit");
        Hand approving = hand(coordinator);
        assertThat(approving.text()).contains("Что решил суд");
        approves(approving, article, "facts", "ru", "tg");
        publishes(approving, article, "ru", "tg");
        readers_get("/v1/tg/articles", "Суд чӣ қарор кард");
        readers_get("/v1/ru/articles", "Что решил суд");
        done("an article in two languages: editor, translator, coordinator", writing, translating, approving);
    }

    private static void approves(Hand hand, String document, String... parts) {
        for (String part : parts) {
            hand.opens(document + "/" + part).accepts().does("approve");
        }
    }

    private static void publishes(Hand hand, String document, String... languages) {
        hand.opens(document).presses("main a[href$='/publish']").ticks("language", languages).accepts();
        hand.presses(PUBLISH).sees_it_done();
    }

    private void a_guide_that_a_lawyer_checks() {
        Hand writing = begins("guide").picks("c/level", "urgent").does("submit");
        String guide = writing.document();
        texts(part(writing, "ru"), "Если вас задержали", "Что сказать и кому позвонить.", "Спокойно спросите, почему вас держат.");
        writing.asks("add:c/steps").types("c/steps/0/title", "Спросите, почему").types("c/steps/0/text", "Спросите спокойно.");
        writing.asks("add:c/sources").types("c/sources/0/title", "Уголовно-процессуальный кодекс").does("submit");
        Hand checking = hand(lawyer).opens(guide + "/ru").types("law-as-of", "2026-01-01").does("law");
        Hand approving = hand(coordinator);
        approves(approving, guide, "facts", "ru");
        publishes(approving, guide, "ru");
        readers_get("/v1/ru/guides", "Если вас задержали");
        done("a guide: editor, lawyer, coordinator", writing, checking, approving);
    }

    /** The number of a line of the starter content, by two people. */
    private void another_number_of_a_line() {
        String number = "+99900000" + ThreadLocalRandom.current().nextInt(1000, 9999);
        Hand asking = hand(editor);
        Hand agreeing = hand(coordinator);
        String proposal = asks_for_a_number(asking, agreeing, scripts ? 1 : 0, number);
        paths.put("number", proposal);
        assertThat(Desk.get(Desk.SERVER + "/v1/ru/hotlines")).doesNotContain(number);
        agreeing.opens("/desk/").presses("main a[href='" + proposal + "']");
        assertThat(agreeing.page().locator("td ins").allTextContents()).contains(number);
        agreeing.does("yes");
        readers_get("/v1/ru/hotlines", number);
        done("another number: editor, coordinator", asking, agreeing);
    }

    /** The address of what waits for a second person then. */
    private String asks_for_a_number(Hand asking, Hand agreeing, int which, String number) {
        asking.presses("header a[href='/desk/lines']").presses("main a[href$='/facts'] >> nth=" + which);
        String line = asking.document();
        paths.put("hotline", line);
        asking.types("c/channels/0/number", number).types("c/channels/0/asPrinted", number).does("submit");
        approves(agreeing, line, "facts");
        asking.opens(line).presses("main a[href$='/publish']");
        if (asking.page().locator("main [name=facts]").count() > 0) {
            asking.ticks("facts", "true");
        }
        return asking.accepts().presses(PUBLISH).sees_it_done().proposal();
    }

    /** The code of the case. */
    private String a_case_with_consent() {
        StringBuilder code = new StringBuilder();
        ThreadLocalRandom.current().ints(6, 0, 32).forEach(it -> code.append("0123456789abcdefghjkmnpqrstvwxyz".charAt(it)));
        Hand writing = begins("case").types("c/code", code.toString()).picks("c/status", "open").ticks("c/regions", "TJ-SU");
        writing.types("c/began/date", "2026-03").picks("c/began/precision", "month").does("submit");
        String theCase = writing.document();
        texts(part(writing, "ru"), "Дело М.", "Одно предложение.", "Текст.").types("c/initials", "М.").does("submit");
        texts(part(writing, "tg"), "Парвандаи М.", "Як ҷумла.", "Матн.").types("c/initials", "М.").does("submit");
        writing.opens(theCase).presses("main a[href$='/consent']").ticks("use", "initials", "story", "dates", "region");
        writing.ticks("outlet", "public", "alert").ticks("language", "ru", "tg").ticks("holder", "relative");
        writing.types("givenOn", "2026-01-10").does("record");
        Hand agreeing = hand(coordinator);
        approves(agreeing, theCase, "facts", "ru", "tg");
        publishes(agreeing, theCase, "ru", "tg");
        done("a case with consent: editor, coordinator", writing, agreeing);
        return code.toString();
    }

    private void an_update_with_an_alert(String code) {
        Hand writing = begins("case-update");
        assertThat(writing.page().locator("main datalist option").first().getAttribute("value")).isNotBlank();
        writing.types("c/case", code).types("c/happened/date", "2026-05").picks("c/happened/precision", "month");
        writing.ticks("c/urgent", "true").ticks("c/regions", "TJ-SU").does("submit");
        String update = writing.document();
        texts(part(writing, "ru"), "Суд отложен", "Одно предложение.", "Заседание перенесено.").does("submit");
        texts(part(writing, "tg"), "Суд мавқуф шуд", "Як ҷумла.", "Ҷаласа мавқуф шуд.").does("submit");
        writing.opens(update).presses("main a[href$='/alert']").asks("begin");
        String alert = writing.document();
        paths.put("alert", alert);
        for (String part : List.of("facts", "ru", "tg")) {
            writing.opens(alert + "/" + part).does("submit");
        }
        Hand agreeing = hand(coordinator);
        approves(agreeing, update, "facts", "ru", "tg");
        approves(agreeing, alert, "facts", "ru", "tg");
        int before = Phone.messages("tg-urgent");
        agreeing.opens(alert + "/alert").does("rehearse");
        assertThat(Phone.messages("tg-urgent")).as("a rehearsal wakes nobody").isEqualTo(before);
        System.out.println("a rehearsal: " + agreeing.text().lines().limit(12).toList());
        String proposal = writing.opens(alert + "/alert").accepts().does("publish").proposal();
        paths.put("warning", proposal);
        agreeing.opens("/desk/").presses("main a[href='" + proposal + "']").does("yes");
        assertThat(Phone.shows("tg-urgent", before)).contains("on the screen");
        done("an alert: editor, coordinator", writing, agreeing);
    }

    private void somebody_leaves() {
        Person leaving = Team.with(scripts ? "leaving2" : "leaving", "editor", scripts);
        Hand freezing = Team.administrator().at("/desk/accounts", scripts);
        freezing.presses("main a:text-is('" + leaving.login + "')");
        freezing.presses("main form[action$='/freezing'] button").sees_it_done();
        Hand frozen = hand(leaving);
        assertThat(frozen.page().locator("form[action='/desk/sign-in']").count()).isOne();
        frozen.leaves();
        done("freezing an account: administrator", freezing);
    }

    /** What waits for somebody: a text in review, one approved, one with a moment, a proposal; and files. */
    void leaves_something() {
        String body = "Прокуратура ответила. М. К., 54 года, живёт в селе Лолазор, улица Садовая, 5.";
        paths.put("review", submits("Ответ прокуратуры", body));
        paths.put("approved", submits("Жалоба матери", body));
        String scheduled = submits("Круглый стол", "Врачи и судьи встретятся в пятницу.");
        Hand approving = hand(coordinator);
        approves(approving, paths.get("approved"), "facts", "ru");
        approves(approving, scheduled, "facts", "ru");
        approving.opens(scheduled + "/publish").ticks("language", "ru");
        approving.types("at", LocalDate.now(ZoneOffset.UTC).plusDays(2) + "T09:00").presses(PUBLISH).sees_it_done().leaves();
        Hand asking = hand(editor).opens(paths.get("guide") + "/remove?ask=redact").asks("redact");
        paths.put("erasure", asking.proposal());
        Hand agreeing = hand(coordinator);
        paths.put("proposal", asks_for_a_number(asking, agreeing, 2, "+999000001234"));
        agreeing.leaves();
        asking.leaves();
        paths.put("picture", HandedIn.picture(editor));
        paths.put("word", HandedIn.textOfWord(editor));
        paths.put("media", HandedIn.documentOf(editor, paths.get("picture")));
    }

    private String submits(String title, String body) {
        Hand writing = article(title, body);
        String document = writing.document();
        writing.leaves();
        return document;
    }

    /** That readers get words, as soon as it is signed. */
    private static void readers_get(String path, String words) {
        Desk.until(path + " has " + words, () -> Desk.get(Desk.SERVER + path).contains(words));
    }
}
