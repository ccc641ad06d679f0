package org.notorturetj.reading.record;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.paging.Alternate;
import org.notorturetj.api.paging.Listed;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.Addresses;

/** The addresses of a document, and its items in lists, which carry them. */
@ApplicationScoped
public class Links {
    private final Addresses addresses;

    Links(Addresses addresses) {
        this.addresses = addresses;
    }

    /** As an item of a list, sent as it is stored. */
    <T> Listed<T> listed(FoundRecord record, Labels labels, Class<T> contract) {
        return listed(record, labels, new RawRecord(record.json()).declaredAs(contract));
    }

    /** As an item of a list, whose members are asked for. */
    public <T> Listed<T> parsed(FoundRecord record, Labels labels, Class<T> contract) {
        return listed(record, labels, record.as(contract));
    }

    private <T> Listed<T> listed(FoundRecord record, Labels labels, T document) {
        boolean page = addresses.hasPage(record.type()) && record.slug() != null;
        return new Listed<>(
                document,
                record.presence(),
                page ? canonical(record) : null,
                page ? alternates(record) : null,
                labels.section(record),
                labels.topics(record));
    }

    /** The address to cite; of a fallback that in its real language. */
    String canonical(FoundRecord record) {
        return addresses.canonical(record.type(), record.presence().language(), slug(record));
    }

    /** The document in its other languages. */
    List<Alternate> alternates(FoundRecord record) {
        return alternates(record.type(), record.slugs())
                .filter(other -> other.language() != record.presence().language())
                .toList();
    }

    /** Each language in which a document has an address. */
    Stream<Alternate> alternates(String type, Map<Language, String> slugs) {
        return slugs.entrySet().stream()
                .map(
                        it ->
                                new Alternate(
                                        it.getKey(),
                                        it.getValue(),
                                        addresses.document(type, it.getKey(), it.getValue()),
                                        addresses.canonical(type, it.getKey(), it.getValue())));
    }

    private static String slug(FoundRecord record) {
        return String.valueOf(record.slug());
    }
}
