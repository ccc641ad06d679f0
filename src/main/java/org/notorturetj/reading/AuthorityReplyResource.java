package org.notorturetj.reading;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.api.paging.Detailed;
import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.reply.AuthorityReply;
import org.notorturetj.api.reply.AuthorityReplyApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.reading.record.Documents;

@PermitAll
class AuthorityReplyResource implements AuthorityReplyApi {
    private final Documents documents;

    AuthorityReplyResource(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Listing<AuthorityReply.AuthorityReplySummary> list(
            Language lang, Filter filter, PageRequest page) {
        return documents.list(
                lang,
                DocumentType.AUTHORITY_REPLY,
                filter,
                page,
                AuthorityReply.AuthorityReplySummary.class);
    }

    @Override
    public Detailed<AuthorityReply> get(Language lang, String slug) {
        return documents.get(lang, DocumentType.AUTHORITY_REPLY, slug, AuthorityReply.class);
    }
}
