package org.notorturetj.verification;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.database.PublicDatabase;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.http.Addresses.Page;
import org.notorturetj.platform.text.Digest;
import org.notorturetj.platform.text.LegacyAddress;

/**
 * Which text an address names: on the website, of this API, of the previous website, or the id of
 * an entry. The same path on another host names nothing: a copy of the website may say anything.
 */
@ApplicationScoped
class AddressedTexts {
    private static final Pattern ENTRY =
            Pattern.compile(
                    "tag:notorturetj\\.org,2026:([0-9a-hjkmnp-tv-z]{16})/(tg|ru|en)[.,;)]?");

    private static final Pattern PATH =
            Pattern.compile(
                    "/(?:v1/)?(tg|ru|en)/(%s)/([a-z0-9-]{1,100})(?:/republish)?/?"
                            .formatted(
                                    TypeLists.with(Trait.HAS_PAGE)
                                            .map(DocumentType::path)
                                            .collect(Collectors.joining("|"))));

    private static final Pattern FRAGMENT = Pattern.compile("[0-9a-hjkmnp-tv-z]{16}");

    private static final String BY_SLUG =
            """
            SELECT document_id FROM published.address
            WHERE type = ? AND slug_hash = ? ORDER BY language = ? DESC LIMIT 1
            """;

    private final PublicDatabase database;
    private final Addresses addresses;

    AddressedTexts(PublicDatabase database, Addresses addresses) {
        this.database = database;
        this.addresses = addresses;
    }

    /** A text by its document and language. */
    record Named(String documentId, Language language) {}

    /** Which text an address names; empty if none, or if it is no address. */
    Optional<Named> of(String address) {
        Matcher entry = ENTRY.matcher(address);
        if (entry.matches()) {
            return Optional.of(new Named(entry.group(1), Language.fromString(entry.group(2))));
        }
        try {
            URI uri = URI.create(address.strip());
            return uri.isAbsolute() ? legacy(uri).or(() -> ofPath(uri)) : ofPath(uri);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Named> legacy(URI uri) {
        try {
            byte[] hash = Digest.sha256(LegacyAddress.normalized(uri.toString()));
            return database.withHandle(
                    handle ->
                            handle.select(
                                            "SELECT document_id, language FROM published.legacy_address WHERE address_hash = ?",
                                            (Object) hash)
                                    .map(
                                            (row, context) ->
                                                    new Named(
                                                            row.getString(1),
                                                            Language.fromString(row.getString(2))))
                                    .findOne());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Named> ofPath(URI uri) {
        return bases().stream()
                .filter(base -> uri.toString().startsWith(base + "/"))
                .map(base -> page(path(uri, base)))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(page -> found(page, uri));
    }

    /** A path of this API, or of the website, which may have others. */
    private Optional<Page> page(String path) {
        Matcher api = PATH.matcher(path);
        return api.matches()
                ? Optional.of(
                        new Page(
                                TypeLists.ofPath(api.group(2)).word(),
                                Language.fromString(api.group(1)),
                                api.group(3)))
                : addresses.named(path);
    }

    private Optional<Named> found(Page page, URI uri) {
        Language language = page.language();
        String fragment = uri.getRawFragment();
        if (fragment != null && FRAGMENT.matcher(fragment).matches()) {
            return Optional.of(new Named(fragment, language));
        }
        return database.withHandle(
                handle ->
                        handle.select(
                                        BY_SLUG,
                                        page.type(),
                                        Digest.sha256(page.slug()),
                                        language.tag())
                                .mapTo(String.class)
                                .findOne()
                                .map(document -> new Named(document, language)));
    }

    /**
     * Where texts stand: below the API's base, below the website's; relative where there is none.
     */
    private List<String> bases() {
        return List.of(addresses.api(""), addresses.site(""), "").stream()
                .filter(base -> !base.isEmpty() || addresses.api("").isEmpty())
                .toList();
    }

    private static String path(URI uri, String base) {
        return uri.toString().substring(base.length()).replaceFirst("[?#].*$", "");
    }
}
