package org.notorturetj.push;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** The ways by which something leaves this node: those whose credentials it has. */
    public Set<Channel> open() {
        Set<Channel> open = EnumSet.noneOf(Channel.class);
        for (Channel channel : Channel.values()) {
            if (to(channel).filter(Sender::sends).isPresent()) {
                open.add(channel);
            }
        }
        return open;
    }
}
