package org.notorturetj.push;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;

/** The ways that are configured. */
@ApplicationScoped
public class Senders {
    private final List<Sender> all;

    Senders(@All List<Sender> all) {
        this.all = List.copyOf(all);
    }

    /** The one for such a target; the first of those by priority. */
    public Optional<Sender> to(Channel channel) {
        return all.stream().filter(sender -> sender.reaches(channel)).findFirst();
    }
}
