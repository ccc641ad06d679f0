package org.notorturetj.feed.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.text.Correction;
import org.notorturetj.api.text.Rendition;
import org.notorturetj.feed.entry.Channel;
import org.notorturetj.feed.entry.Entry;
import org.notorturetj.feed.entry.EntryId;
import org.notorturetj.feed.entry.EntryPicture;
import org.notorturetj.platform.text.Phrase;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * IPTC ninjs 3.1: a news item, or a package of them.
 *
 * @param pubStatus {@code usable}; {@code canceled} for what was removed
 * @param edNote to editors: the corrections, or what to do with a removed text
 * @param name of an item within its package; null for the package
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@MadeByName
public record Ninjs(
        String uri,
        Standard standard,
        String type,
        String representationType,
        @Nullable Instant firstCreated,
        Instant versionCreated,
        String pubStatus,
        String language,
        @Nullable List<Value> headlines,
        @Nullable List<Value> descriptions,
        @Nullable List<Value> bodies,
        @Nullable String by,
        @Nullable String copyrightHolder,
        @Nullable String usageTerms,
        @Nullable RightsInfo rightsInfo,
        @Nullable String edNote,
        @Nullable List<Literal> subjects,
        @Nullable List<File> renditions,
        @Nullable List<AlternativeId> altIds,
        @Nullable List<Ninjs> associations,
        @Nullable String name) {
    private static final Standard STANDARD =
            new Standard("ninjs", "3.1", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");

    private static final String HTML = "text/html";

    /** A feed as a package. */
    public static Ninjs of(Channel channel) {
        return NinjsBuilder.builder()
                .uri(channel.id())
                .standard(STANDARD)
                .type("composite")
                .representationType("full")
                .firstCreated(null)
                .versionCreated(channel.updated())
                .pubStatus("usable")
                .language(channel.language().tag())
                .headlines(List.of(new Value(null, channel.title())))
                .descriptions(null)
                .bodies(null)
                .by(null)
                .copyrightHolder(Phrase.COALITION.in(channel.language()))
                .usageTerms(channel.description())
                .rightsInfo(null)
                .edNote(null)
                .subjects(null)
                .renditions(null)
                .altIds(links(channel))
                .associations(channel.entries().stream().map(Ninjs::item).toList())
                .name(null)
                .build();
    }

    /** A text by itself. */
    public static Ninjs single(Entry entry) {
        return item(entry, null);
    }

    private static Ninjs item(Entry entry) {
        return item(entry, entry.id());
    }

    private static Ninjs item(Entry entry, @Nullable String name) {
        return NinjsBuilder.builder()
                .uri(EntryId.uri(entry.id()))
                .standard(STANDARD)
                .type("text")
                .representationType("full")
                .firstCreated(entry.published())
                .versionCreated(entry.updated())
                .pubStatus(entry.removed() ? "canceled" : "usable")
                .language(entry.language().tag())
                .headlines(List.of(new Value(null, entry.title())))
                .descriptions(List.of(new Value(null, entry.summary())))
                .bodies(List.of(new Value(HTML, entry.html())))
                .by(entry.author())
                .copyrightHolder(Phrase.COALITION.in(entry.language()))
                .usageTerms(Rights.of(entry))
                .rightsInfo(RightsInfo.of(entry))
                .edNote(note(entry))
                .subjects(entry.categories().stream().map(Literal::new).toList())
                .renditions(null)
                .altIds(alternativeIds(entry))
                .associations(
                        entry.picture() == null ? null : List.of(picture(entry, entry.picture())))
                .name(name)
                .build();
    }

    /** Beside the text, with all its files. Whose it is, its credit says. */
    private static Ninjs picture(Entry entry, EntryPicture picture) {
        return NinjsBuilder.builder()
                .uri(picture.file().url())
                .standard(STANDARD)
                .type("picture")
                .representationType("full")
                .firstCreated(null)
                .versionCreated(entry.updated())
                .pubStatus("usable")
                .language(entry.language().tag())
                .headlines(null)
                .descriptions(
                        picture.alt().isEmpty() ? null : List.of(new Value(null, picture.alt())))
                .bodies(null)
                .by(picture.credit())
                .copyrightHolder(null)
                .usageTerms(null)
                .rightsInfo(null)
                .edNote(null)
                .subjects(null)
                .renditions(picture.renditions().stream().map(File::of).toList())
                .altIds(null)
                .associations(null)
                .name("picture")
                .build();
    }

    /** A package has no links: they are told as its other ids are. */
    private static @Nullable List<AlternativeId> links(Channel channel) {
        List<AlternativeId> links = new ArrayList<>();
        if (channel.earlier() != null) {
            links.add(new AlternativeId("next", channel.earlier()));
        }
        if (channel.removed() != null) {
            links.add(new AlternativeId("removed", channel.removed()));
        }
        return links.isEmpty() ? null : links;
    }

    private static List<AlternativeId> alternativeIds(Entry entry) {
        AlternativeId canonical = new AlternativeId("canonical", entry.link());
        return entry.signature() == null
                ? List.of(canonical)
                : List.of(canonical, new AlternativeId("signature", entry.signature()));
    }

    private static @Nullable String note(Entry entry) {
        if (entry.removed()) {
            return entry.summary();
        }
        List<String> notes = entry.corrections().stream().map(one -> note(entry, one)).toList();
        return notes.isEmpty() ? null : String.join("\n", notes);
    }

    private static String note(Entry entry, Correction correction) {
        return Phrase.CORRECTION.in(entry.language())
                + " ("
                + correction.date()
                + "): "
                + correction.text();
    }

    record Standard(String name, String version, String schema) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Value(@Nullable String contentType, String value) {}

    record Literal(String literal) {}

    /**
     * A file of a picture.
     *
     * @param name its width and form, as {@code 480-webp}
     */
    record File(
            String name,
            String href,
            String contentType,
            @Nullable Integer width,
            @Nullable Integer height,
            long sizeInBytes) {
        static File of(Rendition of) {
            String form = of.type().substring(of.type().indexOf('/') + 1);
            return new File(
                    of.width() + "-" + form,
                    of.url(),
                    of.type(),
                    of.width(),
                    of.height(),
                    of.bytes());
        }
    }

    record AlternativeId(String role, String value) {}

    record RightsInfo(String linkedRights) {
        static @Nullable RightsInfo of(Entry entry) {
            String address = Rights.address(entry);
            return address == null ? null : new RightsInfo(address);
        }
    }
}
