package org.notorturetj.api.desk.facts;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.form.Dated;
import org.notorturetj.api.desk.form.Past;
import org.notorturetj.api.desk.form.RefersTo;
import org.notorturetj.api.desk.form.WordOf;
import org.notorturetj.api.type.DocumentType;

/** What belongs to a guide as a whole: for whom it is, and whom it tells to call. */
public record GuideFacts(
        int rank,
        @WordOf("levels") String level,
        @WordOf("audience") List<String> audience,
        @RefersTo(type = DocumentType.TOPIC, by = RefersTo.By.KEY) List<String> topics,
        @RefersTo(type = DocumentType.REGION, by = RefersTo.By.CODE) List<String> regions,
        @RefersTo(type = DocumentType.HOTLINE, by = RefersTo.By.ID) List<String> hotlines,
        @RefersTo(type = DocumentType.CONTACT, by = RefersTo.By.ID) List<String> contacts,
        @Dated @Past @Nullable String lawAsOf,
        @WordOf("licences") @Nullable String licence) {
    public GuideFacts {
        audience = audience == null ? List.of() : List.copyOf(audience);
        topics = topics == null ? List.of() : List.copyOf(topics);
        regions = regions == null ? List.of() : List.copyOf(regions);
        hotlines = hotlines == null ? List.of() : List.copyOf(hotlines);
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }
}
