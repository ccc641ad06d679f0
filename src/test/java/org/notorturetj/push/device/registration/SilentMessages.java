package org.notorturetj.push.device.registration;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.push.Channel;
import org.notorturetj.push.ConfirmationSender;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.Target;

/** A push service that hands every silent message to the test, by the address it went to. */
@ApplicationScoped
@Priority(1)
public class SilentMessages implements ConfirmationSender {
    private final ConcurrentMap<String, List<String>> nonces = new ConcurrentHashMap<>();
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();

    @Override
    public boolean reaches(Channel channel) {
        return channel != Channel.TOPIC;
    }

    @Override
    public CompletionStage<Outcome> confirm(Target target, String nonce) {
        String address = target.address().replaceFirst("#.*", "");
        nonces.computeIfAbsent(address, some -> new CopyOnWriteArrayList<>()).add(nonce);
        return CompletableFuture.completedFuture(
                outcomes.getOrDefault(address, new Outcome.Accepted()));
    }

    /** From now on there is nobody at an address. */
    public void hasGone(String address) {
        outcomes.put(address, new Outcome.Gone());
    }

    /** What came to an address, oldest first. */
    public List<String> at(String address) {
        return nonces.getOrDefault(address, List.of());
    }

    public String lastAt(String address) {
        List<String> all = at(address);
        return all.get(all.size() - 1);
    }
}
