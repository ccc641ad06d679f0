package org.notorturetj.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.feed.FeedFormat;
import org.notorturetj.api.feed.FeedName;
import org.notorturetj.api.paging.Alternate;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.feed.entry.Archive;
import org.notorturetj.feed.entry.Archives;
import org.notorturetj.feed.entry.Channel;
import org.notorturetj.feed.entry.ChannelBuilder;
import org.notorturetj.feed.entry.Entries;
import org.notorturetj.feed.entry.Entry;
import org.notorturetj.feed.entry.EntryId;
import org.notorturetj.feed.entry.FeedRecord;
import org.notorturetj.feed.entry.FeedRecords;
import org.notorturetj.feed.entry.FeedScope;
import org.notorturetj.feed.entry.RemovedEntries;
import org.notorturetj.feed.format.AtomWriter;
import org.notorturetj.feed.format.JsonFeed;
import org.notorturetj.feed.format.Ninjs;
import org.notorturetj.feed.format.RssWriter;
import org.notorturetj.feed.websub.HubAddress;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.Phrase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Makes feeds and their archives. */
@ApplicationScoped
class Channels {
    private final FeedRecords records;
    private final Entries entries;
    private final Archives archives;
    private final RemovedEntries removed;
    private final Addresses addresses;
    private final HubAddress hub;
    private final ObjectMapper json;

    Channels(
            FeedRecords records,
            Entries entries,
            Archives archives,
            RemovedEntries removed,
            Addresses addresses,
            HubAddress hub,
            ObjectMapper json) {
        this.records = records;
        this.entries = entries;
        this.archives = archives;
        this.removed = removed;
        this.addresses = addresses;
        this.hub = hub;
        this.json = json;
    }

    /** A feed in a format. */
    String write(FeedScope scope, FeedFormat format) {
        List<FeedRecord> told = records.latest(scope);
        List<Entry> latest = new ArrayList<>(entries.of(scope.reader(), told));
        removed.of(scope).forEach(one -> latest.add(entries.ofRemoved(one, one.language())));
        return written(channel(scope, format, null, latest, archives.newest(scope, told)), format);
    }

    private String written(Channel channel, FeedFormat format) {
        return switch (format) {
            case RSS -> RssWriter.write(channel);
            case ATOM -> AtomWriter.write(channel);
            case JSON -> written(JsonFeed.of(channel));
            case NINJS -> written(Ninjs.of(channel));
        };
    }

    /**
     * An archive.
     *
     * @throws ProblemException not found, if there is none or it is not complete yet
     */
    String writeArchive(FeedScope scope, Archive archive, FeedFormat format) {
        if (!archives.exists(scope, archive)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return written(
                channel(
                        scope,
                        format,
                        archive,
                        entries.of(scope.reader(), archives.records(scope, archive)),
                        archives.before(scope, archive)),
                format);
    }

    private Channel channel(
            FeedScope scope,
            FeedFormat format,
            @Nullable Archive archive,
            List<Entry> found,
            Optional<Archive> earlier) {
        Language reader = scope.reader();
        String feed = addresses.api(scope.path(format));
        return ChannelBuilder.builder()
                .id(EntryId.ofFeed(scope.path(format)))
                .language(reader)
                .title(
                        Phrase.COALITION.in(reader)
                                + ": "
                                + FeedIndexes.title(scope.feed(), reader)
                                + scope.narrowed())
                .description(Phrase.ATTRIBUTION.in(reader))
                .self(archive == null ? feed : addresses.api(scope.path(archive, format)))
                .hub(archive == null ? hub.get() : null)
                .home(addresses.home(reader))
                .current(archive == null ? null : feed)
                .previous(earlier.map(one -> addresses.api(scope.path(one, format))).orElse(null))
                .next(null)
                .removed(addresses.api(FeedName.removed(reader, format)))
                .alternates(archive == null ? alternates(scope, format) : List.of())
                .entries(found)
                .build();
    }

    private List<Alternate> alternates(FeedScope scope, FeedFormat format) {
        return Arrays.stream(Language.values())
                .filter(other -> other != scope.reader())
                .map(
                        other ->
                                new Alternate(
                                        other,
                                        scope.feed().word(),
                                        addresses.api(scope.in(other).path(format)),
                                        addresses.home(other)))
                .toList();
    }

    /** Whom newsrooms may ask: the published contacts, as records. */
    List<String> contacts(Language language) {
        return records.whole(language, DocumentType.CONTACT);
    }

    /**
     * A single text, as an item of a package.
     *
     * @throws ProblemException gone, or not found
     */
    String writeItem(Language reader, String documentId) {
        return records.one(reader, documentId)
                .map(found -> entries.of(reader, List.of(found)).get(0))
                .map(entry -> written(Ninjs.single(entry)))
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        records.isGone(documentId)
                                                ? ProblemType.GONE
                                                : ProblemType.NOT_FOUND));
    }

    /**
     * What was removed, in any language.
     *
     * @param reader of the neutral words
     * @throws ProblemException not found, if nothing was removed earlier than a page begins
     */
    String writeRemoved(Language reader, FeedFormat format, RemovedFeed page) {
        RemovedEntries.Page found = removed.before(page.before());
        if (found.entries().isEmpty() && !page.isFirst()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return written(
                ChannelBuilder.builder()
                        .id(EntryId.ofFeed(FeedName.removed(reader, format)))
                        .language(reader)
                        .title(Phrase.COALITION.in(reader) + ": " + Phrase.FEED_REMOVED.in(reader))
                        .description(Phrase.REMOVED_TEXT.in(reader))
                        .self(addresses.api(page.address(reader, format)))
                        .hub(page.isFirst() ? hub.get() : null)
                        .home(addresses.home(reader))
                        .current(null)
                        .previous(null)
                        .next(
                                found.next() == null
                                        ? null
                                        : addresses.api(
                                                new RemovedFeed(found.next())
                                                        .address(reader, format)))
                        .removed(null)
                        .alternates(List.of())
                        .entries(
                                found.entries().stream()
                                        .map(one -> entries.ofRemoved(one, reader))
                                        .toList())
                        .build(),
                format);
    }

    private String written(Object feed) {
        try {
            return json.writeValueAsString(feed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a feed cannot be written", e);
        }
    }
}
