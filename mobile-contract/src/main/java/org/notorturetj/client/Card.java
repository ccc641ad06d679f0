package org.notorturetj.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.MalformedJson;

/** The numbers that may be dialled, small enough for paper: the bytes of a QR code. */
public final class Card {
    private final SignedFile file;
    private final Mark mark;
    private final String language;
    private final List<Line> lines = new ArrayList<>();

    private Card(SignedFile file) throws MalformedJson {
        this.file = file;
        JsonObject says = file.statement();
        this.mark = new Mark(says.whole("epoch"), says.whole("seq"));
        this.language = says.text("language");
        for (JsonObject line : says.objects("lines")) {
            lines.add(new Line(line));
        }
    }

    /** A line of the card. */
    public static final class Line {
        private final String name;
        private final List<String> numbers;
        private final List<String> serves;

        Line(JsonObject says) throws MalformedJson {
            this.name = says.text("name");
            this.numbers = says.texts("numbers");
            this.serves = says.textsOrNone("serves");
        }

        public String name() {
            return name;
        }

        /** E.164 numbers, best first. */
        public List<String> numbers() {
            return Collections.unmodifiableList(numbers);
        }

        /** Codes of regions; empty: none is stated. */
        public List<String> serves() {
            return Collections.unmodifiableList(serves);
        }
    }

    static Card of(byte[] bytes) throws Refused {
        try {
            return new Card(SignedFile.of(bytes));
        } catch (MalformedJson e) {
            throw new Refused("a card is malformed: " + e.getMessage());
        }
    }

    boolean isGoodFor(Root trusted) {
        return trusted.publishes(file, SignedFile.CARD);
    }

    Mark mark() {
        return mark;
    }

    /** tg, ru or en. */
    public String language() {
        return language;
    }

    /** The lines, in the Coalition's order. */
    public List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }

    List<String> mirrors() {
        return file.statement().textsOrNone("mirrors");
    }

    byte[] bytes() {
        return file.bytes();
    }
}
