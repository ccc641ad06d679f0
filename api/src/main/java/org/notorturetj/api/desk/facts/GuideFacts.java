package org.notorturetj.api.desk.facts;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.form.Dated;
import org.notorturetj.api.desk.form.NotCopied;
import org.notorturetj.api.desk.form.Past;
import org.notorturetj.api.desk.form.RefersTo;
import org.notorturetj.api.desk.form.WordOf;

/** What belongs to a guide as a whole: for whom it is, and whom it tells to call. */
public record GuideFacts(
        int rank,
        @WordOf("levels") String level,
        @WordOf("audience") List<String> audience,
        @RefersTo(type = "topic", by = RefersTo.By.KEY) List<String> topics,
        @RefersTo(type = "region", by = RefersTo.By.CODE) List<String> regions,
        @RefersTo(type = "hotline", by = RefersTo.By.ID) List<String> hotlines,
        @RefersTo(type = "contact", by = RefersTo.By.ID) List<String> contacts,
        @NotCopied @Dated @Past @Nullable String lawAsOf,
        @WordOf("licences") @Nullable String licence) {
    public GuideFacts {
        audience = audience == null ? List.of() : List.copyOf(audience);
        topics = topics == null ? List.of() : List.copyOf(topics);
        regions = regions == null ? List.of() : List.copyOf(regions);
        hotlines = hotlines == null ? List.of() : List.copyOf(hotlines);
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }
}
