package org.notorturetj.desk.imported;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.facts.MediaFactsBuilder;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.nameguard.likely.LikelyNames;
import org.notorturetj.desk.document.CreateFilledDocument;
import org.notorturetj.desk.imported.ImportMap.Row;
import org.notorturetj.importing.plan.OldFiles;
import org.notorturetj.importing.plan.PlannedItem;
import org.notorturetj.importing.plan.PlannedText;
import org.notorturetj.media.child.CleaningRequest;
import org.notorturetj.media.child.CleaningResult;
import org.notorturetj.media.child.FileCleaner;
import org.notorturetj.media.file.MediaFiles;
import org.notorturetj.media.scanning.FileScanner;
import org.notorturetj.media.scanning.Verdict;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.text.Digest;

import com.fasterxml.jackson.core.type.TypeReference;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Drafts of media, of the files that items have: scanned and cleaned as those handed in. */
@ApplicationScoped
class FileDrafts {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_ALT = 500;

    private final FileScanner scanner;
    private final FileCleaner cleaner;
    private final MediaFiles files;
    private final CreateFilledDocument create;
    private final ImportMap map;
    private final DraftState drafts;

    FileDrafts(
            FileScanner scanner,
            FileCleaner cleaner,
            MediaFiles files,
            CreateFilledDocument create,
            ImportMap map,
            DraftState drafts) {
        this.scanner = scanner;
        this.cleaner = cleaner;
        this.files = files;
        this.create = create;
        this.map = map;
        this.drafts = drafts;
    }

    /**
     * The draft of a file.
     *
     * @param id of the document; null if it has none
     * @param reason why it has none; null if it has one
     */
    record FileDraft(@Nullable String id, @Nullable String reason) {
        static FileDraft none(String reason) {
            return new FileDraft(null, reason);
        }
    }

    /**
     * Finds the draft of a file, or makes it, in transactions of its own.
     *
     * @param names what looks like one in the words of a document
     * @throws IOException if nothing can be scanned or cleaned now
     */
    FileDraft of(Person importer, String path, PlannedItem item, OldFiles old, LikelyNames names)
            throws IOException {
        Optional<byte[]> bytes = old.bytes(path);
        if (bytes.isEmpty()) {
            return FileDraft.none("missing");
        }
        String identity =
                "file " + path + " " + HexFormat.of().formatHex(Digest.sha256(bytes.get()));
        Optional<FileDraft> known =
                QuarkusTransaction.requiringNew().call(() -> known(List.of(identity)));
        if (known.isPresent()) {
            return known.get();
        }
        if (bytes.get().length > CleaningRequest.MOST_BYTES) {
            return FileDraft.none("too large");
        }
        if (scanner.scan(bytes.get()) != Verdict.NOTHING_FOUND) {
            return FileDraft.none("scanner");
        }
        CleaningResult clean = cleaner.clean(new CleaningRequest(List.of(), bytes.get()));
        Arrays.fill(bytes.get(), (byte) 0);
        if (clean.refusal() != null) {
            return FileDraft.none(String.valueOf(clean.refusal()));
        }
        if (!clean.text().isEmpty() && names.in(clean.text(), false) > 0) {
            return FileDraft.none("a name in it");
        }
        return new FileDraft(
                QuarkusTransaction.requiringNew()
                        .call(() -> add(importer, path, item, clean, identity)),
                null);
    }

    private Optional<FileDraft> known(List<String> identity) {
        for (Row row : map.find(identity)) {
            if (drafts.lock(row.document()).isEmpty()) {
                map.note(row.document(), ImportMap.DELETED);
                return Optional.of(FileDraft.none("deleted at the desk"));
            }
            return Optional.of(new FileDraft(row.document(), null));
        }
        return Optional.empty();
    }

    private String add(
            Person importer, String path, PlannedItem item, CleaningResult clean, String identity) {
        Map<Language, Map<String, Object>> texts = new TreeMap<>();
        for (PlannedText text : item.texts()) {
            if (text.body().files().contains(path)) {
                texts.put(text.language(), words(text, path));
            }
        }
        String id =
                create.create(
                                importer,
                                NewDraft.of(
                                        DocumentType.MEDIA.word(), facts(files.keep(clean)), texts))
                        .id();
        byte[] text = map.ofText(drafts.lock(id).orElseThrow().written());
        map.add(
                new Row(id, map.ofSource(identity), text),
                ImportMap.FILE,
                List.of(identity),
                List.of());
        return id;
    }

    /** Nobody has looked at it yet. */
    private static Map<String, Object> facts(String file) {
        return CanonicalJson.mapper()
                .convertValue(
                        MediaFactsBuilder.builder()
                                .file(file)
                                .credit(null)
                                .licence(null)
                                .video(null)
                                .decorative(false)
                                .facesChecked(false)
                                .papersChecked(false)
                                .placesChecked(false)
                                .nobodyShown(false)
                                .build(),
                        new TypeReference<>() {});
    }

    /**
     * What the old page said of it; its title is that of the text, until an editor has a better.
     */
    private static Map<String, Object> words(PlannedText text, String path) {
        Map<String, Object> words = new TreeMap<>();
        words.put("title", VisibleText.cut(VisibleText.of(text.title()), LONGEST_TITLE));
        ItemContent.wordsOf(text.body().markdown(), path)
                .map(VisibleText::of)
                .filter(it -> !it.isBlank())
                .ifPresent(it -> words.put("alt", VisibleText.cut(it, LONGEST_ALT)));
        return words;
    }
}
