package org.notorturetj.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.notorturetj.client.Head.LogPosition;
import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.MalformedJsonException;

/** The numbers that may be called, small enough for a QR code. */
public final class Card {
    private final SignedFile file;
    private final LogPosition position;
    private final String language;
    private final List<Line> lines = new ArrayList<>();

    private Card(SignedFile file) throws MalformedJsonException {
        this.file = file;
        JsonObject json = file.statement();
        this.position = new LogPosition(json.integer("epoch"), json.integer("seq"));
        this.language = json.text("language");
        for (JsonObject line : json.objects("lines")) {
            lines.add(new Line(line));
        }
    }

    /** A line of the card. */
    public static final class Line {
        private final String name;
        private final List<String> numbers;
        private final List<String> serves;

        Line(JsonObject json) throws MalformedJsonException {
            this.name = json.text("name");
            this.numbers = json.texts("numbers");
            this.serves = json.textsOrEmpty("serves");
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

    static Card of(byte[] bytes) throws RefusedException {
        try {
            return new Card(SignedFile.of(bytes));
        } catch (MalformedJsonException e) {
            throw new RefusedException("a card is malformed: " + e.getMessage());
        }
    }

    boolean isSignedFor(Root trusted) {
        return trusted.isPublished(file, SignedFile.CARD);
    }

    LogPosition position() {
        return position;
    }

    @Override
    public String toString() {
        return "Card " + language + " of seq " + position.seq + ", " + lines.size() + " lines";
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
        return file.statement().textsOrEmpty("mirrors");
    }

    byte[] bytes() {
        return file.bytes();
    }
}
