package org.notorturetj.desk.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.notorturetj.content.protectedname.NameTable;
import org.notorturetj.platform.crypto.DeskKey;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import org.notorturetj.platform.serving.ServerStarts;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** The keys without which people cannot work at the desk: what this node lacks of them. */
@ApplicationScoped
class DeskKeys implements MeterBinder {
    static final String KEY = "key";
    static final String NAMES = "names";

    private static final Logger LOG = Logger.getLogger(DeskKeys.class);

    private final DeskKey key;
    private final NameTable names;
    private final boolean desk;

    DeskKeys(
            DeskKey key,
            NameTable names,
            @ConfigProperty(name = DatabaseSettings.DESK_PROPERTY, defaultValue = "true")
                    boolean desk) {
        this.key = key;
        this.names = names;
        this.desk = desk;
    }

    /**
     * Why nobody can sign in, or save, at the next start, in a sentence for each key; empty on a
     * node without a desk.
     *
     * @throws DatabaseUnavailableException if the database, which knows the keys, does not answer
     */
    Map<String, String> failures() {
        Map<String, String> failures = new LinkedHashMap<>();
        if (desk) {
            key.failureAtStart().ifPresent(sentence -> failures.put(KEY, sentence));
            names.failure().ifPresent(sentence -> failures.put(NAMES, sentence));
        }
        return failures;
    }

    /** That no name can be protected, while none is: the desk works without. */
    Optional<String> namesUnprotected() {
        return desk ? names.keyless() : Optional.empty();
    }

    /** Said by {@link DeskKey} itself of its own. */
    void start(@Observes ServerStarts start) {
        try {
            Optional.ofNullable(failures().get(NAMES))
                    .or(this::namesUnprotected)
                    .ifPresent(LOG::warn);
        } catch (DatabaseUnavailableException away) {
            LOG.warn("The keys of protected names are not checked: the database does not answer");
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (desk) {
            for (String name : new String[] {KEY, NAMES}) {
                Gauge.builder("notorturetj.desk.key.unusable", this, it -> it.unusable(name))
                        .description("1 while a key of the desk is missing or is another one")
                        .tag("key", name.equals(KEY) ? "desk" : name)
                        .register(registry);
            }
        }
    }

    private double unusable(String name) {
        try {
            return failures().containsKey(name)
                            || (name.equals(NAMES) && namesUnprotected().isPresent())
                    ? 1
                    : 0;
        } catch (DatabaseUnavailableException away) {
            return Double.NaN;
        }
    }
}
