package org.notorturetj.client.offline;

import java.util.List;
import java.util.Optional;

import org.notorturetj.client.Content;
import org.notorturetj.client.json.JsonObject;

/** What a website or an app shows first. */
public final class Home extends PublishedRecord {
    Home(JsonObject record) {
        super(record);
    }

    /** Held by phones that sync everything. */
    public static Optional<Home> of(Content content) {
        List<Home> homes = all(content, "home", Home::new);
        return homes.isEmpty() ? Optional.<Home>empty() : Optional.of(homes.get(0));
    }

    public String title() {
        return text("title");
    }

    public String introduction() {
        return text("introduction");
    }

    /** What is featured, in order; skip what is not held or of an unknown type. */
    public List<Feature> features() {
        return list("features", Feature::new);
    }

    /** Keys of the sections to show, in order. */
    public List<String> sections() {
        return texts("sections");
    }

    /** A document that is featured. */
    public static final class Feature {
        private final JsonObject record;

        Feature(JsonObject record) {
            this.record = record;
        }

        /** article, guide, case, …; new types may be added. */
        public String type() {
            return record.text("type", "");
        }

        public String id() {
            return record.text("id", "");
        }
    }
}
