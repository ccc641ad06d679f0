package org.notorturetj.pages;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.FactsApi;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.edition.TextsApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.http.Addresses;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Where the public reads a document: on another host than these pages. */
@ApplicationScoped
public class PublicPages {
    private final Addresses addresses;
    private final TextsApi texts;
    private final FactsApi facts;
    private final CurrentVertxRequest current;

    PublicPages(Addresses addresses, TextsApi texts, FactsApi facts, CurrentVertxRequest current) {
        this.addresses = addresses;
        this.texts = texts;
        this.facts = facts;
        this.current = current;
    }

    /** The page of a published text; null where none can be named. */
    public @Nullable String of(WorkingDocument document, Language language, Frame frame) {
        if (!document.publishedLanguages().contains(language)) {
            return null;
        }
        String type = document.type();
        if (type.equals(DocumentType.CASE_UPDATE.word())) {
            Object code = facts.get(document.id()).content().get("case");
            return code == null
                    ? null
                    : whole(addresses.update(language, code.toString(), document.id()), frame);
        }
        if (!addresses.hasPage(type)) {
            return whole(addresses.canonical(type, language, ""), frame);
        }
        Object slug =
                type.equals(DocumentType.CASE.word())
                        ? facts.get(document.id()).content().get("code")
                        : texts.get(document.id(), language).content().get("slug");
        return slug == null
                ? null
                : whole(addresses.canonical(type, language, slug.toString()), frame);
    }

    /**
     * A whole address. Where no public base is set, which is on one's own machine, the public is at
     * the same port without the name of the desk.
     */
    public String whole(String address, Frame frame) {
        if (!frame.isLocal() || !address.startsWith("/")) {
            return address;
        }
        var authority = current.getCurrent().request().authority();
        return authority == null || authority.port() < 0
                ? "http://localhost" + address
                : "http://localhost:" + authority.port() + address;
    }
}
