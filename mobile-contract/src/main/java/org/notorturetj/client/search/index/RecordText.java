package org.notorturetj.client.search.index;

import java.util.ArrayList;
import java.util.List;

import org.notorturetj.client.json.JsonObject;

/** A text of a record in which words are looked for. Plain text, immutable. */
final class RecordText {
    /** Left out of a number, as people dial it in the country. */
    private static final String COUNTRY = "+992";

    private final Field field;
    private final String text;

    private final boolean shown;

    private RecordText(Field field, String text, boolean shown) {
        this.field = field;
        this.text = text;
        this.shown = shown;
    }

    /** Whether a piece of it is shown with what was found: not of the title, nor of notes. */
    boolean isShown() {
        return shown && field != Field.TITLE;
    }

    Field field() {
        return field;
    }

    String text() {
        return text;
    }

    /**
     * The texts of a record of any type, those that count most first. Members that a record does
     * not have are skipped.
     */
    static List<RecordText> of(JsonObject record) {
        List<RecordText> texts = new ArrayList<>();
        add(texts, Field.TITLE, record, "title", "name");
        add(texts, Field.LEAD, record, "summary", "description", "coverageNote");
        addKind(texts, record);
        for (JsonObject step : record.objectsOrEmpty("steps")) {
            add(texts, Field.STEPS, step, "title");
        }
        addHtml(texts, record);
        for (JsonObject step : record.objectsOrEmpty("steps")) {
            addHtml(texts, step);
            addNotes(texts, step, "title"); // stands in the text as well
        }
        for (JsonObject item : record.objectsOrEmpty("checklist")) {
            add(texts, Field.STEPS, item, "text");
            addNotes(texts, item, "text");
        }
        addNotes(texts, record);
        return texts;
    }

    /**
     * What a line, and a contact, is called by whoever looks for one, though its record does not
     * say so.
     */
    private static void addKind(List<RecordText> texts, JsonObject record) {
        boolean contact = "contact".equals(record.text("type", ""));
        if (!contact && !"hotline".equals(record.text("type", ""))) {
            return;
        }
        String kind;
        switch (record.text("language", "")) {
            case "tg":
                kind = contact ? "Тамос бо Эътилоф" : "Хати телефонӣ, рақам";
                break;
            case "ru":
                kind = contact ? "Контакты Коалиции" : "Горячая линия, телефон доверия, номер";
                break;
            default:
                kind = contact ? "Contact the Coalition" : "Hotline, phone number";
        }
        texts.add(new RecordText(Field.LEAD, kind, true));
    }

    private static void addNotes(List<RecordText> texts, JsonObject record) {
        addNotes(texts, record, "initials", "code", "case", "address", "riskNote", "author");
        addNotes(texts, record.objectOrEmpty("hours"), "note");
        for (JsonObject channel : record.objectsOrEmpty("channels")) {
            addNotes(texts, channel, "type", "riskNote", "asPrinted");
            String number = channel.text("number", "").replace(COUNTRY, "");
            if (!number.isEmpty()) {
                texts.add(new RecordText(Field.BODY, number, false));
            }
        }
        List<JsonObject> sources = record.objectOrEmpty("legal").objectsOrEmpty("sources");
        sources.addAll(record.objectsOrEmpty("sources"));
        for (JsonObject source : sources) {
            addNotes(texts, source, "title", "article");
        }
    }

    private static void add(
            List<RecordText> texts, Field field, JsonObject record, String... members) {
        for (String member : members) {
            String text = record.text(member, "");
            if (!text.isEmpty()) {
                texts.add(new RecordText(field, text, true));
            }
        }
    }

    private static void addNotes(List<RecordText> texts, JsonObject record, String... members) {
        for (String member : members) {
            String text = record.text(member, "");
            if (!text.isEmpty()) {
                texts.add(new RecordText(Field.BODY, text, false));
            }
        }
    }

    private static void addHtml(List<RecordText> texts, JsonObject record) {
        String text = PlainText.of(record.text("html", ""));
        if (!text.isEmpty()) {
            texts.add(new RecordText(Field.BODY, text, true));
        }
    }
}
