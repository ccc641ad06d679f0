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

    private final boolean scripts;
    private final Person editor;
    private final Person translator;
    private final Person lawyer;
    private final Person coordinator = Team.coordinator();

    final Map<String, String> documents = new HashMap<>();
    final Map<String, String> proposals = new HashMap<>();
    private String line;

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
        week.an_alert();
        week.somebody_leaves();
        return week;
    }

    private Hand hand(Person person) {
        return person.at("/desk/", scripts);
    }

    private void done(String what, Hand... hands) {
        StringBuilder said = new StringBuilder(what).append(scripts ? ", with scripts" : ", without scripts");
        for (Hand hand : hands) {
            said.append("; ").append(hand.count());
            hand.page().context().close();
        }
        System.out.println(said);
    }

    /** Begins a document in Russian; the editor stands before its text. */
    private Hand begins(Person person, String type) {
        Hand hand = hand(person).presses("header a[href='/desk/new']").ticks("type", type);
        hand.ticks("language", "ru").presses("main form button");
        documents.putIfAbsent(type, hand.document());
        return hand;
    }

    private static String tab(String part) {
        return ".tabs a[href$='/" + part + "']";
    }

    private void an_article_in_two_languages() {
        Hand writing = begins(editor, "article");
        String article = writing.document();
        writing.presses(tab("facts")).picks("c/kind", "news").picks("c/section", "activities");
        writing.asks("submit").sees_it_done();
        writing.presses(tab("ru"));
        writing.types("c/title", "Что решил суд")
                .types("c/summary", "Одно предложение.")
                .types("c/body", "Суд отпустил человека.\n\n## Что дальше\n\n- Решение вступит в силу.")
                .asks("submit")
                .sees_it_done();

        Hand translating = hand(translator);
        translating.opens("/desk/documents/" + article).presses("main a[href$='/tg']");
        translating.presses("main a[href$='?from=ru']");
        assertThat(translating.page().locator(".source").allTextContents().toString())
                .contains("Что решил суд");
        translating.types("c/title", "Суд чӣ қарор кард")
                .types("c/summary", "Як ҷумла.")
                .types("c/body", "Суд шахсро раҳо кард.")
                .asks("submit")
                .sees_it_done();

        Hand approving = hand(coordinator);
        assertThat(approving.text()).contains("Что решил суд");
        approves(approving, article, "facts", "ru", "tg");
        publishes(approving, article, "ru", "tg").sees_it_done();
        readers_get("/v1/tg/articles", "Суд чӣ қарор кард");
        readers_get("/v1/ru/articles", "Что решил суд");
        done("an article in two languages: editor, translator, coordinator", writing, translating, approving);
    }

    private static void approves(Hand hand, String document, String... parts) {
        for (String part : parts) {
            hand.opens("/desk/documents/" + document + "/" + part).ticksAll("accept").asks("approve").sees_it_done();
        }
    }

    private static Hand publishes(Hand hand, String document, String... languages) {
        hand.opens("/desk/documents/" + document).presses("main a[href$='/publish']");
        for (String language : languages) {
            hand.ticks("language", language);
        }
        return hand.ticksAll("accept").presses("main form[action$='/publish'] button:not(.plain)");
    }

    private void a_guide_that_a_lawyer_checks() {
        Hand writing = begins(editor, "guide");
        String guide = writing.document();
        writing.presses(tab("facts"))
                .picks("c/level", "urgent")
                .asks("submit")
                .sees_it_done()
                .presses(tab("ru"));
        writing.types("c/title", "Если вас задержали")
                .types("c/summary", "Что сказать и кому позвонить.")
                .types("c/body", "Спокойно спросите, почему вас держат.")
                .asks("add:c/steps");
        writing.types("c/steps/0/title", "Спросите, почему")
                .types("c/steps/0/text", "Спросите спокойно.")
                .asks("add:c/sources");
        writing.types("c/sources/0/title", "Уголовно-процессуальный кодекс")
                .asks("submit")
                .sees_it_done();
        Hand checking = hand(lawyer).opens("/desk/documents/" + guide + "/ru");
        checking.types("law-as-of", "2026-01-01").asks("law").sees_it_done();
        Hand approving = hand(coordinator);
        approves(approving, guide, "facts", "ru");
        publishes(approving, guide, "ru").sees_it_done();
        readers_get("/v1/ru/guides", "Если вас задержали");
        done("a guide: editor, lawyer, coordinator", writing, checking, approving);
    }

    /** The number of a line of the starter content, by two people. */
    private void another_number_of_a_line() {
        String number = "+99900000" + ThreadLocalRandom.current().nextInt(1000, 9999);
        Hand asking = hand(editor);
        Hand agreeing = hand(coordinator);
        String proposal = asks_for_a_number(asking, agreeing, scripts ? 1 : 0, number);
        documents.put("hotline", line);
        proposals.put("number", proposal);
        assertThat(Phone.get(Desk.SERVER + "/v1/ru/hotlines")).doesNotContain(number);
        agreeing.opens("/desk/").presses("main a[href='" + proposal + "']");
        assertThat(agreeing.page().locator("td ins").allTextContents()).contains(number);
        agreeing.asks("yes").sees_it_done();
        readers_get("/v1/ru/hotlines", number);
        done("another number: editor, coordinator", asking, agreeing);
    }

    /** The address of what waits for a second person then. */
    private String asks_for_a_number(Hand asking, Hand agreeing, int which, String number) {
        asking.presses("header a[href='/desk/lines']");
        asking.presses("main a[href$='/facts'] >> nth=" + which);
        line = asking.document();
        asking.types("c/channels/0/number", number)
                .types("c/channels/0/asPrinted", number)
                .asks("submit")
                .sees_it_done();
        approves(agreeing, line, "facts");
        asking.opens("/desk/documents/" + line).presses("main a[href$='/publish']");
        if (asking.page().locator("main [name=facts]").count() > 0) {
            asking.ticks("facts", "true");
        }
        asking.ticksAll("accept").presses("main form[action$='/publish'] button:not(.plain)").sees_it_done();
        return asking.page().url().replaceFirst(".*(/desk/proposals/[^?]*).*", "$1");
    }

    private void an_alert() {
        String code = code();
        Hand writing = begins(editor, "case");
        String theCase = writing.document();
        writing.presses(tab("facts"))
                .types("c/code", code)
                .picks("c/status", "open")
                .ticks("c/regions", "TJ-SU")
                .types("c/began/date", "2026-03")
                .picks("c/began/precision", "month")
                .asks("submit")
                .sees_it_done();
        for (String[] text :
                List.of(
                        new String[] {"ru", "Дело М.", "М.", "Одно предложение.", "Текст."},
                        new String[] {"tg", "Парвандаи М.", "М.", "Як ҷумла.", "Матн."})) {
            writing.presses(tab(text[0]));
            writing.types("c/title", text[1])
                    .types("c/initials", text[2])
                    .types("c/summary", text[3])
                    .types("c/body", text[4])
                    .asks("submit")
                    .sees_it_done();
        }
        writing.opens("/desk/documents/" + theCase).presses("main a[href$='/consent']");
        for (String use : List.of("initials", "story", "dates", "region")) {
            writing.ticks("use", use);
        }
        writing.ticks("outlet", "public").ticks("outlet", "alert");
        writing.ticks("language", "ru").ticks("language", "tg").ticks("holder", "relative");
        writing.types("givenOn", "2026-01-10").asks("record").sees_it_done();
        Hand agreeing = hand(coordinator);
        approves(agreeing, theCase, "facts", "ru", "tg");
        publishes(agreeing, theCase, "ru", "tg").sees_it_done();
        done("a case with consent: editor, coordinator", writing, agreeing);
        an_update_with_an_alert(code);
    }

    private void an_update_with_an_alert(String code) {
        Hand writing = begins(editor, "case-update");
        String update = writing.document();
        writing.presses(tab("facts"));
        String offered =
                writing.page().locator("main datalist option").first().getAttribute("value");
        assertThat(offered).isNotBlank();
        writing.types("c/case", code)
                .types("c/happened/date", "2026-05")
                .picks("c/happened/precision", "month")
                .ticks("c/urgent", "true")
                .ticks("c/regions", "TJ-SU")
                .asks("submit")
                .sees_it_done();
        for (String[] text :
                List.of(
                        new String[] {"ru", "Суд отложен", "Одно предложение.", "Заседание перенесено."},
                        new String[] {"tg", "Суд мавқуф шуд", "Як ҷумла.", "Ҷаласа мавқуф шуд."})) {
            writing.presses(tab(text[0]));
            writing.types("c/title", text[1]).types("c/summary", text[2]).types("c/body", text[3]);
            writing.asks("submit").sees_it_done();
        }
        writing.opens("/desk/documents/" + update).presses("main a[href$='/alert']").asks("begin");
        String alert = writing.document();
        documents.put("alert", alert);
        for (String part : List.of("facts", "ru", "tg")) {
            writing.opens("/desk/documents/" + alert + "/" + part);
            writing.asks("submit").sees_it_done();
        }
        Hand agreeing = hand(coordinator);
        approves(agreeing, update, "facts", "ru", "tg");
        approves(agreeing, alert, "facts", "ru", "tg");
        writing.opens("/desk/documents/" + alert + "/alert");
        int before = Phone.messages("tg-urgent");
        agreeing.opens("/desk/documents/" + alert + "/alert").asks("rehearse").sees_it_done();
        assertThat(Phone.messages("tg-urgent")).as("a rehearsal wakes nobody").isEqualTo(before);
        System.out.println("a rehearsal: " + agreeing.text().lines().limit(12).toList());
        writing.opens("/desk/documents/" + alert + "/alert").ticksAll("accept").asks("publish");
        String proposal = writing.page().url().replaceFirst(".*(/desk/proposals/[^?]*).*", "$1");
        proposals.put("alert", proposal);
        writing.sees_it_done();
        agreeing.opens("/desk/").presses("main a[href='" + proposal + "']").asks("yes").sees_it_done();
        assertThat(Phone.shows("tg-urgent", before)).contains("on the screen");
        done("an alert: editor, coordinator", writing, agreeing);
    }

    private void somebody_leaves() {
        Person leaving = Team.with(scripts ? "leaving2" : "leaving", "editor", scripts);
        Hand freezing = Team.administrator().at("/desk/accounts", scripts);
        freezing.presses("main a:text-is('" + leaving.login + "')");
        freezing.presses("main form[action$='/freezing'] button").sees_it_done();
        Hand frozen = leaving.at("/desk/", scripts);
        assertThat(frozen.page().locator("form[action='/desk/sign-in']").count()).isOne();
        done("freezing an account: administrator", freezing);
    }

    /** What waits for somebody: a text in review, one approved, one with a moment, and a proposal. */
    Map<String, String> leaves_something() {
        Map<String, String> left = new HashMap<>();
        String body = "Прокуратура ответила. М. К., 54 года, живёт в селе Лолазор, улица Садовая, 5.";
        left.put("review", submits("Ответ прокуратуры", body));
        left.put("approved", submits("Жалоба матери", body));
        String scheduled = submits("Круглый стол", "Врачи и судьи встретятся в пятницу.");
        Hand approving = hand(coordinator);
        approves(approving, left.get("approved"), "facts", "ru");
        approves(approving, scheduled, "facts", "ru");
        approving.opens("/desk/documents/" + scheduled + "/publish").ticks("language", "ru");
        approving.types("at", LocalDate.now(ZoneOffset.UTC).plusDays(2) + "T09:00");
        approving.presses("main form[action$='/publish'] button:not(.plain)").sees_it_done();
        approving.page().context().close();
        Hand asking = hand(editor);
        asking.opens("/desk/documents/" + documents.get("guide") + "/remove?ask=redact");
        asking.asks("redact").sees_it_done();
        left.put("erasure", asking.page().url().replaceFirst(".*(/desk/proposals/[^?]*).*", "$1"));
        Hand agreeing = hand(coordinator);
        left.put("proposal", asks_for_a_number(asking, agreeing, 2, "+999000001234"));
        agreeing.page().context().close();
        asking.page().context().close();
        left.put("picture", HandedIn.picture(editor));
        left.put("word", HandedIn.textOfWord(editor));
        left.put("media", HandedIn.documentOf(editor, left.get("picture")));
        return left;
    }

    private String submits(String title, String body) {
        Hand writing = begins(editor, "article");
        writing.presses(tab("facts")).picks("c/kind", "news").picks("c/section", "activities");
        writing.asks("submit").sees_it_done().presses(tab("ru"));
        writing.types("c/title", title).types("c/summary", "Одно предложение.").types("c/body", body);
        String document = writing.asks("submit").sees_it_done().document();
        writing.page().context().close();
        return document;
    }

    /** That readers get words, as soon as it is signed. */
    private static void readers_get(String path, String words) {
        String got = "";
        for (int tried = 0; tried < 100 && !got.contains(words); tried++) {
            Phone.pause();
            got = Phone.get(Desk.SERVER + path);
        }
        assertThat(got).contains(words);
    }

    private static String code() {
        StringBuilder code = new StringBuilder();
        ThreadLocalRandom.current()
                .ints(6, 0, 32)
                .forEach(letter -> code.append("0123456789abcdefghjkmnpqrstvwxyz".charAt(letter)));
        return code.toString();
    }
}
