package org.notorturetj.desk.overview;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.transaction.Transactional;

import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.overview.TextMention;
import org.notorturetj.api.desk.overview.TextMentionsApi;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.content.contactpoint.KnownContactPoints;
import org.notorturetj.desk.listing.DocumentTitles;
import org.notorturetj.desk.paging.PageCursor;
import org.notorturetj.desk.paging.Pages;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.publication.contactpoint.MentionIndex;
import org.notorturetj.publication.contactpoint.RetiredContactPoints;

import io.quarkus.security.PermissionsAllowed;

class TextMentionResource implements TextMentionsApi {
    private final DocumentFinder finder;
    private final KnownContactPoints known;
    private final RetiredContactPoints retired;
    private final MentionIndex mentions;
    private final DocumentTitles titles;

    TextMentionResource(
            DocumentFinder finder,
            KnownContactPoints known,
            RetiredContactPoints retired,
            MentionIndex mentions,
            DocumentTitles titles) {
        this.finder = finder;
        this.known = known;
        this.retired = retired;
        this.mentions = mentions;
        this.titles = titles;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public Items<TextMention> list(String id, PageRequest page) {
        finder.document(id);
        Set<String> keys = new HashSet<>(RetiredContactPoints.keys(known.of(id)));
        keys.addAll(RetiredContactPoints.keys(retired.of(id)));
        Items<MentionIndex.Text> shown =
                Pages.of(
                        "mentions",
                        mentions.naming(keys).stream()
                                .filter(text -> !text.documentId().equals(id)),
                        text ->
                                new PageCursor(
                                        Instant.EPOCH,
                                        text.documentId() + "/" + text.language().tag()),
                        page);
        List<MentionIndex.Text> texts = shown.items();
        Map<String, DocumentTitles.As> named =
                titles.by(texts.stream().map(MentionIndex.Text::documentId).toList());
        return new Items<>(
                texts.stream()
                        .map(
                                text ->
                                        new TextMention(
                                                text.documentId(),
                                                named.get(text.documentId()).type(),
                                                named.get(text.documentId()).title(),
                                                text.language()))
                        .toList(),
                shown.next());
    }
}
