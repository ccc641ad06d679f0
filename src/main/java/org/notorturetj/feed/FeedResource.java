package org.notorturetj.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.notorturetj.api.feed.FeedApi;
import org.notorturetj.api.feed.FeedFilter;
import org.notorturetj.api.feed.FeedFormat;
import org.notorturetj.api.feed.FeedIndex;
import org.notorturetj.api.feed.FeedName;
import org.notorturetj.api.feed.FeedWords;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.Trait;
import org.notorturetj.feed.calendar.Calendars;
import org.notorturetj.feed.entry.Archive;
import org.notorturetj.feed.entry.FeedScope;
import org.notorturetj.platform.http.WrittenText;
import org.notorturetj.platform.problem.ProblemException;

@PermitAll
class FeedResource implements FeedApi {
    private static final Pattern ITEM = Pattern.compile("([0-9a-hjkmnp-tv-z]{16})\\.(ninjs|ics)");

    private final Channels channels;
    private final FeedIndexes indexes;
    private final Calendars calendars;

    FeedResource(Channels channels, FeedIndexes indexes, Calendars calendars) {
        this.channels = channels;
        this.calendars = calendars;
        this.indexes = indexes;
    }

    @Override
    public Response opml() {
        return written(indexes.opml(), FeedWords.OPML, Language.EN);
    }

    @Override
    public FeedIndex index(Language lang) {
        return indexes.of(lang);
    }

    static FeedFormat format(String file) {
        return FeedFormat.ofExtension(file.substring(file.lastIndexOf('.') + 1))
                .orElseThrow(FeedResource::unknown);
    }

    @Override
    public Response item(Language lang, String file) {
        Matcher item = ITEM.matcher(file);
        if (!item.matches()) {
            throw unknown();
        }
        return item.group(2).equals("ics")
                ? written(calendars.one(lang, item.group(1)), FeedWords.CALENDAR, lang)
                : written(channels.writeItem(lang, item.group(1)), FeedWords.NINJS, lang);
    }

    @Override
    public Response forNewsrooms() {
        return written(ForNewsrooms.text(Language.EN), "text/markdown", Language.EN);
    }

    @Override
    public Response newsroomPage(Language lang) {
        return written(ForNewsrooms.page(lang, channels.contacts(lang)), MediaType.TEXT_HTML, lang);
    }

    @Override
    public Response feed(Language lang, String file, FeedFilter filter) {
        int dot = file.lastIndexOf('.');
        FeedName feed =
                FeedName.ofWord(file.substring(0, Math.max(dot, 0)))
                        .orElseThrow(FeedResource::unknown);
        if (file.endsWith(FeedWords.ICS) && feed.documentType().is(Trait.IN_CALENDARS)) {
            return written(
                    calendars.all(new FeedScope(lang, feed, filter)), FeedWords.CALENDAR, lang);
        }
        FeedFormat format = format(file);
        return written(
                channels.write(new FeedScope(lang, feed, filter), format),
                format.mediaType(),
                lang);
    }

    @Override
    public Response archive(Language lang, String feed, String archive, FeedFilter filter) {
        FeedName name = FeedName.ofWord(feed).orElseThrow(FeedResource::unknown);
        FeedFormat format = format(archive);
        return written(
                channels.writeArchive(
                        new FeedScope(lang, name, filter),
                        Archive.ofFile(archive).orElseThrow(FeedResource::unknown),
                        format),
                format.mediaType(),
                lang);
    }

    static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND);
    }

    static Response written(String text, String mediaType, Language language) {
        MediaType type = MediaType.valueOf(mediaType);
        // JSON is UTF-8 by itself (RFC 8259); XML readers believe the header
        MediaType sent = mediaType.endsWith("json") ? type : type.withCharset("UTF-8");
        return Response.ok(new WrittenText(text, sent, language), sent).build();
    }
}
