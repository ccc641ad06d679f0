package org.notorturetj.client.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Reads what somebody typed into a query. */
final class QueryReader {
    private static final int SHORTEST_PREFIX = 2;

    private final String language;
    private final List<PartBuilder> parts = new ArrayList<>();
    private boolean cut;

    QueryReader(String language) {
        this.language = language;
    }

    Query read(String typed) {
        cut = typed.length() > Query.MAX_LENGTH;
        String text = cut ? typed.substring(0, Query.MAX_LENGTH) : typed;
        List<Words.Word> words = words(text);
        String before = "";
        for (Words.Word word : words) {
            if (parts.size() == Query.MAX_PARTS) {
                cut |= !StopWords.isStopInAny(word.text);
                continue; // what is not looked for is not read in all ways
            }
            String tajik = TajikStemmer.stem(word.text);
            Map<String, Integer> readings = LatinTyping.readings(word.text);
            if (!isStop(word.text, readings) && !TajikStemmer.isLight(before, tajik)) {
                add(word, text.substring(word.start, word.end), readings);
            }
            before = tajik;
        }
        boolean open =
                !text.isEmpty() && Character.isLetterOrDigit(text.codePointBefore(text.length()));
        if (open && (words.size() == 1 || !parts.isEmpty())) {
            addPrefix(words.get(words.size() - 1));
        }
        SynonymFinder.addTo(parts);
        List<QueryPart> built = new ArrayList<>();
        for (PartBuilder part : parts) {
            built.add(part.build());
        }
        return new Query(language, built, cut);
    }

    /** The words of a text; a piece that was surely typed on the wrong keys is read rightly. */
    private static List<Words.Word> words(String text) {
        List<Words.Word> words = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            String piece = text.substring(start, end);
            boolean wrongKeys = KeyboardLayout.isSurelyCyrillic(piece);
            for (Words.Word word : Words.of(wrongKeys ? KeyboardLayout.russian(piece) : piece)) {
                // Each key is one letter, so the places stay.
                words.add(
                        new Words.Word(word.text, start + word.start, start + word.end, wrongKeys));
            }
            start = end + 1;
        }
        return words;
    }

    /** Also in Latin letters: "chto delat". Whoever reads English types English ones. */
    private boolean isStop(String word, Map<String, Integer> readings) {
        if (StopWords.isStopInAny(word)) {
            return true;
        }
        Iterator<String> likeliest = readings.keySet().iterator();
        boolean latin = !Stems.ENGLISH.equals(language) && likeliest.hasNext();
        return latin && StopWords.isStopInAny(likeliest.next());
    }

    /**
     * Adds a word; keys are told from what was typed, since folding makes one letter of two keys.
     */
    private void add(Words.Word word, String typed, Map<String, Integer> readings) {
        PartBuilder part = new PartBuilder(word);
        parts.add(part);
        boolean cyrillic = isCyrillic(word.text);
        if (cyrillic) {
            Origin origin = word.wrongKeys ? Origin.KEYBOARD : Origin.TYPED;
            addCyrillic(part, word.text, origin, 0);
            otherKeys(part, typed);
        } else {
            part.add(Stems.of(word.text, Stems.ENGLISH), Origin.TYPED, Stems.ENGLISH, 0);
            for (Map.Entry<String, Integer> each : readings.entrySet()) {
                addCyrillic(part, each.getKey(), Origin.LATIN, each.getValue());
                String soft = Synonyms.softened(Stems.of(each.getKey(), Stems.RUSSIAN));
                if (soft != null) {
                    part.add(soft, Origin.LATIN, Stems.RUSSIAN, each.getValue());
                }
            }
            addKeyboard(part, KeyboardLayout.russian(word.text));
            addKeyboard(part, KeyboardLayout.tajik(word.text));
        }
    }

    private void addCyrillic(PartBuilder part, String word, Origin origin, int cost) {
        if (origin != Origin.TYPED && StopWords.isStopInAny(word)) {
            return;
        }
        boolean russianFirst = Stems.RUSSIAN.equals(language);
        String first = russianFirst ? Stems.RUSSIAN : Stems.TAJIK;
        String second = russianFirst ? Stems.TAJIK : Stems.RUSSIAN;
        part.add(Stems.of(word, first), origin, first, cost);
        part.add(Stems.of(word, second), origin, second, cost);
    }

    /** Typed on Russian keys as if they were Tajik ones, the other way round, or American ones. */
    private void otherKeys(PartBuilder part, String word) {
        addKeyboard(part, KeyboardLayout.tajikForRussian(word));
        addKeyboard(part, KeyboardLayout.russianForTajik(word));
        addKeyboard(part, KeyboardLayout.american(word));
    }

    private void addKeyboard(PartBuilder part, String meant) {
        List<Words.Word> words = Words.of(meant);
        if (words.size() != 1 || !KeyboardLayout.isPlausible(words.get(0).text)) {
            return;
        }
        String word = words.get(0).text;
        if (isCyrillic(word)) {
            addCyrillic(part, word, Origin.KEYBOARD, 0);
        } else if (!StopWords.isStopInAny(word) && word.length() > 2) {
            part.add(Stems.of(word, Stems.ENGLISH), Origin.KEYBOARD, Stems.ENGLISH, 0);
        }
    }

    /** The last word may not be finished. A query of nothing but stop words has only this. */
    private void addPrefix(Words.Word last) {
        if (last.text.length() < SHORTEST_PREFIX) {
            return;
        }
        PartBuilder part = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (part == null) {
            part = new PartBuilder(last);
            parts.add(part);
        } else if (part.word != last) {
            return;
        }
        part.addPrefixes();
    }

    private static boolean isCyrillic(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Words.isCyrillic(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
