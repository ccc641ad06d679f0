package org.notorturetj.feed.entry;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.paging.Alternate;
import org.notorturetj.api.text.Attachment;
import org.notorturetj.api.text.Correction;
import org.notorturetj.api.text.Language;

/**
 * An entry of a feed: one text, the same in all formats.
 *
 * @param id the same for ever, see {@link EntryId}
 * @param language of the text; another one than the feed's for a fallback
 * @param link where to read it
 * @param html sanitized, links absolute; corrections first
 * @param published its date, which may be long before it was told
 * @param updated when the feed told it, as new or for its latest correction
 * @param categories keys of kind, topics and regions
 * @param licence null where the record states none
 * @param alternates where it can be read in other languages
 * @param signature of its record; null for the moment until it is made
 * @param picture null if it has none
 * @param files reports and recordings whose length is known; addresses are whole
 * @param removed whether it says under the id of a text that this is gone
 */
@MadeByName
public record Entry(
        String id,
        Language language,
        boolean fallback,
        String link,
        String title,
        String summary,
        String html,
        Instant published,
        Instant updated,
        List<String> categories,
        @Nullable String author,
        @Nullable String licence,
        String attribution,
        List<Correction> corrections,
        List<Alternate> alternates,
        @Nullable String signature,
        @Nullable EntryPicture picture,
        List<Attachment> files,
        boolean removed) {
    /** The picture, if there is one, and the files. */
    public List<Attachment> enclosures() {
        return Stream.concat(
                        Stream.ofNullable(picture)
                                .map(
                                        it ->
                                                new Attachment(
                                                        it.file().url(),
                                                        it.alt(),
                                                        it.file().type(),
                                                        it.file().bytes())),
                        files.stream())
                .toList();
    }
}
