package org.notorturetj.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.core.Response;

import org.notorturetj.api.feed.FeedFormat;
import org.notorturetj.api.feed.RemovedFeedApi;
import org.notorturetj.api.text.Language;

@PermitAll
class RemovedFeedResource implements RemovedFeedApi {
    private final Channels channels;

    RemovedFeedResource(Channels channels) {
        this.channels = channels;
    }

    @Override
    public Response removed(Language lang) {
        return removed(lang, FeedFormat.ATOM, RemovedFeed.FIRST);
    }

    @Override
    public Response removedPackage(Language lang) {
        return removed(lang, FeedFormat.NINJS, RemovedFeed.FIRST);
    }

    @Override
    public Response removedRss(Language lang) {
        return removed(lang, FeedFormat.RSS, RemovedFeed.FIRST);
    }

    @Override
    public Response removedJson(Language lang) {
        return removed(lang, FeedFormat.JSON, RemovedFeed.FIRST);
    }

    @Override
    public Response removedPage(Language lang, String file) {
        return removed(
                lang,
                FeedResource.format(file),
                RemovedFeed.ofFile(file).orElseThrow(FeedResource::unknown));
    }

    private Response removed(Language lang, FeedFormat format, RemovedFeed page) {
        return FeedResource.written(
                channels.writeRemoved(lang, format, page), format.mediaType(), lang);
    }
}
