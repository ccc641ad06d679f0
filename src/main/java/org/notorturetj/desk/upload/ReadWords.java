package org.notorturetj.desk.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.notorturetj.api.desk.upload.LeftOutOfWords;
import org.notorturetj.api.desk.upload.WordsOfFile;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.media.child.FileCleaner;
import org.notorturetj.media.child.RefusalRules;
import org.notorturetj.media.child.WordText;
import org.notorturetj.media.upload.Originals;
import org.notorturetj.media.upload.Upload;
import org.notorturetj.platform.problem.ProblemException;

/** Reads the words of a text of Word, each time anew: they are kept nowhere. */
@ApplicationScoped
class ReadWords {
    private static final Safelist KEPT =
            Safelist.none()
                    .addTags("p", "br", "h2", "h3", "h4", "ul", "li", "strong", "em", "a")
                    .addAttributes("a", "href")
                    .addProtocols("a", "href", "https", "http", "mailto", "tel");

    private final Originals originals;
    private final FileCleaner cleaner;

    ReadWords(Originals originals, FileCleaner cleaner) {
        this.originals = originals;
        this.cleaner = cleaner;
    }

    WordsOfFile of(Upload upload) {
        if (upload.state() != Upload.State.REFUSED || !"office".equals(upload.reason())) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        WordText text = read(upload);
        if (text.refusal() != null) {
            throw new ProblemException(
                    ProblemType.INVALID_TEXT, "/", RefusalRules.of(text.refusal()));
        }
        List<LeftOutOfWords> leftOut =
                text.leftOut().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(
                                it ->
                                        new LeftOutOfWords(
                                                it.getKey().name().toLowerCase(Locale.ROOT),
                                                it.getValue()))
                        .toList();
        return new WordsOfFile(Jsoup.clean(text.html(), KEPT), leftOut);
    }

    private WordText read(Upload upload) {
        byte[] file = originals.whole(upload.id(), upload.length());
        try {
            return cleaner.words(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Arrays.fill(file, (byte) 0);
        }
    }
}
