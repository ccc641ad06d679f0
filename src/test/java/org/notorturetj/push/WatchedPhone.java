package org.notorturetj.push;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.support.setting.ChangedSettings;

/**
 * A provider that a test can watch, and make say anything. It reaches nobody until a test turns it
 * on: {@code @WithSettings(WatchedPhone.ON)}.
 */
@Priority(1000)
@ApplicationScoped
public class WatchedPhone implements Sender {
    /** The setting of a test whose messages go here. */
    public static final String ON = "test.watched-phone=true";

    private final List<Map.Entry<String, Wakeup>> sent =
            Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Function<Target, CompletionStage<Outcome>>> answers =
            new ConcurrentHashMap<>();
    private volatile Function<Target, CompletionStage<Outcome>> others = WatchedPhone::accept;

    private volatile boolean credentials = true;

    /** From now on it has, or has not, what it takes to send. */
    public void hasCredentials(boolean has) {
        credentials = has;
    }

    @Override
    public String name() {
        return "watched";
    }

    @Override
    public boolean sends() {
        return credentials;
    }

    @Override
    public boolean reaches(Channel channel) {
        return ChangedSettings.value("test.watched-phone").isPresent();
    }

    @Override
    public CompletionStage<Outcome> send(Wakeup message, Target target, boolean dryRun) {
        sent.add(Map.entry(target.address(), message));
        return answers.getOrDefault(target.address(), others).apply(target);
    }

    private static CompletionStage<Outcome> accept(Target target) {
        return CompletableFuture.completedFuture(new Outcome.Accepted());
    }

    /** What was handed over, in order, by address. */
    public List<Map.Entry<String, Wakeup>> sent() {
        return List.copyOf(sent);
    }

    public List<String> addresses() {
        return sent().stream().map(Map.Entry::getKey).toList();
    }

    /** What it says of one address from now on. */
    public void answers(String address, Outcome outcome) {
        answers.put(address, target -> CompletableFuture.completedFuture(outcome));
    }

    /** What it says of all others. */
    public void answersAll(Function<Target, CompletionStage<Outcome>> answer) {
        others = answer;
    }

    public void forget() {
        credentials = true;
        sent.clear();
        answers.clear();
        others = WatchedPhone::accept;
    }
}
