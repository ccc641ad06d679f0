package org.notorturetj.desk.link;

import java.util.Map;

import jakarta.transaction.Transactional;

import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.link.BrokenLink;
import org.notorturetj.api.desk.link.BrokenLinkBuilder;
import org.notorturetj.api.desk.link.LinksApi;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.desk.listing.DocumentTitles;
import org.notorturetj.desk.paging.PageCursor;
import org.notorturetj.desk.paging.Pages;

import io.quarkus.security.PermissionsAllowed;

class LinksResource implements LinksApi {
    private final BrokenLinks links;
    private final DocumentTitles titles;

    LinksResource(BrokenLinks links, DocumentTitles titles) {
        this.links = links;
        this.titles = titles;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public Items<BrokenLink> broken(PageRequest page) {
        Items<BrokenLink> shown =
                Pages.of(
                        "broken-links",
                        links.all().stream(),
                        it -> new PageCursor(it.since(), BrokenLinks.key(it)),
                        page);
        Map<String, DocumentTitles.As> known =
                titles.by(shown.items().stream().map(BrokenLink::document).toList());
        return new Items<>(
                shown.items().stream().map(it -> titled(it, known.get(it.document()))).toList(),
                shown.next());
    }

    private static BrokenLink titled(BrokenLink it, DocumentTitles.As as) {
        return BrokenLinkBuilder.builder(it).type(as.type()).title(as.title()).build();
    }
}
