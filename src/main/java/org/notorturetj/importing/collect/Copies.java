package org.notorturetj.importing.collect;

import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.notorturetj.importing.archive.Answer;
import org.notorturetj.importing.archive.ArchiveIndex;
import org.notorturetj.importing.archive.SealedArchive;
import org.notorturetj.importing.archive.WarcRecords;

/**
 * Takes over what somebody else has collected. What the archive has in the same words already is
 * not added; what is not of the site, too large or cannot be read is left out and counted.
 */
final class Copies {
    /** As programs that copy websites write them: an address without a name, or with an ending. */
    private static final Pattern INDEX = Pattern.compile("(?:^|(?<=/))index\\.html?$");

    private static final Pattern ENDING = Pattern.compile("(?<=[^/])\\.html?$");

    private final Site site;
    private final ArchiveIndex index;
    private final Progress progress;
    private int taken;
    private int leftOut;

    private Copies(Site site, SealedArchive archive, Progress progress) throws IOException {
        this.site = site;
        this.index = ArchiveIndex.of(archive, answer -> {});
        this.progress = progress;
    }

    /**
     * What was done.
     *
     * @param taken new or changed
     * @param leftOut not of the site, too large, or not to be read
     */
    record Outcome(int taken, int leftOut) {}

    /** Takes over the files of a folder; their addresses are canonical links, or their paths. */
    static Outcome ofFolder(Path folder, Site site, SealedArchive archive, Progress progress)
            throws IOException {
        var copies = new Copies(site, archive, progress);
        List<Path> files;
        try (Stream<Path> walk =
                Files.find(folder, 50, (path, attributes) -> attributes.isRegularFile())) {
            files = walk.sorted().toList();
        }
        for (Path file : files) {
            copies.add(copies.answer(folder, file), files.size());
        }
        return copies.end();
    }

    /** Takes over a WARC of any program, compressed or not. */
    static Outcome ofWarc(Path file, Site site, SealedArchive archive, Progress progress)
            throws IOException {
        var copies = new Copies(site, archive, progress);
        try (var reader = new WarcReader(file)) {
            int number = 0;
            for (Iterator<WarcRecord> records = reader.iterator(); records.hasNext(); ) {
                copies.add(copies.answer(records.next()), ++number);
            }
        }
        return copies.end();
    }

    private Outcome end() throws IOException {
        index.endRun();
        return new Outcome(taken, leftOut);
    }

    private void add(Optional<Answer> answer, int known) throws IOException {
        if (answer.isPresent() && isNew(answer.get())) {
            index.add(answer.get());
            taken++;
        }
        progress.step(known, answer.map(it -> it.body().length).orElse(0), true);
    }

    private boolean isNew(Answer answer) throws IOException {
        Optional<Answer> there = index.answer(answer.address());
        return there.isEmpty()
                || there.get().status() != answer.status()
                || !Arrays.equals(there.get().body(), answer.body());
    }

    private Optional<Answer> answer(Path folder, Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.size() > Answer.LARGEST_BODY) {
            leftOut++;
            return Optional.empty();
        }
        byte[] body = Files.readAllBytes(file);
        String path =
                folder.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
        boolean page = isPage(file, body);
        Optional<String> address =
                page ? canonical(body).or(() -> inside(pagePath(path))) : inside(path);
        if (address.isEmpty()) {
            leftOut++;
        }
        String guessed = URLConnection.guessContentTypeFromName(path);
        String type = page ? "text/html" : guessed == null ? "application/octet-stream" : guessed;
        return address.map(
                it ->
                        new Answer(
                                it,
                                attributes.lastModifiedTime().toInstant(),
                                Answer.OK,
                                Map.of("content-type", type),
                                body));
    }

    private static boolean isPage(Path file, byte[] body) {
        String name = String.valueOf(file.getFileName());
        int begins = 0;
        while (begins < body.length && (body[begins] <= ' ')) { // a byte order mark too
            begins++;
        }
        return ENDING.matcher(name).find()
                || (name.indexOf('.') < 0 && begins < body.length && body[begins] == '<');
    }

    private static String pagePath(String path) {
        return ENDING.matcher(INDEX.matcher(path).replaceFirst("")).replaceFirst("");
    }

    private Optional<String> inside(String path) {
        return site.inside(
                site.at(""),
                site.at("") + Site.encoded(path).replace("?", "%3F").replace("#", "%23"));
    }

    private Optional<String> canonical(byte[] body) throws IOException {
        Element link =
                Jsoup.parse(new java.io.ByteArrayInputStream(body), null, site.at(""))
                        .selectFirst("link[rel=canonical][href]");
        return link == null ? Optional.empty() : site.inside(site.at(""), link.attr("href"));
    }

    private Optional<Answer> answer(WarcRecord record) {
        try {
            Optional<Answer> answer =
                    WarcRecords.answer(record).filter(it -> it.status() != Answer.NOT_MODIFIED);
            if (answer.isEmpty()) {
                return answer; // a request, a description: nothing that a site answers
            }
            Optional<String> address = site.inside(site.at(""), answer.get().address());
            if (address.isEmpty()) {
                leftOut++;
            }
            return address.map(it -> answer.get().of(it));
        } catch (IOException | RuntimeException e) {
            leftOut++;
            return Optional.empty();
        }
    }
}
