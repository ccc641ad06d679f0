package org.notorturetj.reading.record;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.paging.Alternate;
import org.notorturetj.api.paging.Listed;
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
        return listed(record, labels, new RawRecord(record.json()).inPlaceOf(contract));
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
        return record.slugs().entrySet().stream()
                .filter(other -> other.getKey() != record.presence().language())
                .map(
                        other ->
                                new Alternate(
                                        other.getKey(),
                                        other.getValue(),
                                        addresses.document(
                                                record.type(), other.getKey(), other.getValue())))
                .toList();
    }

    private static String slug(FoundRecord record) {
        return String.valueOf(record.slug());
    }
}
