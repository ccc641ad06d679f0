package org.notorturetj.contract.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.contract.Contract;
import org.notorturetj.contract.ContractReader;
import org.notorturetj.contract.ContractReader.Operation;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.contract.recipe.People;
import org.notorturetj.contract.recipe.Recipes;
import org.notorturetj.contract.recipe.SampleRequest;

/**
 * Invents requests to every operation of both contracts: a valid one from its recipe, spoiled in up
 * to three ways. The same seed gives the same mutations.
 */
@ApplicationScoped
class Attacker {
    /** Attacks on what one recipe has prepared, unless one of them uses it up before. */
    private static final int EACH = 25;

    private static final int MOST_MUTATIONS = 3;

    /** What an operation says of a thing that it has been done to already. */
    private static final Set<Integer> USED_UP = Set.of(401, 404, 409, 412);

    private final Recipes recipes;
    private final People people;
    private final Papers papers;
    private final Map<String, Mutation> mutations = new TreeMap<>();
    private final List<Operation> operations = new ArrayList<>();
    private Random random = new Random(0);
    private int next;
    private int left;
    private boolean changed;
    private @Nullable SampleRequest prepared;

    Attacker(Recipes recipes, People people, Papers papers) {
        this.recipes = recipes;
        this.people = people;
        this.papers = papers;
        mutations.putAll(TargetMutations.all());
        mutations.putAll(HeaderMutations.all());
        mutations.putAll(BodyMutations.all());
    }

    void begin(long seed) {
        random = new Random(seed);
        operations.clear();
        Arrays.stream(Contract.values())
                .flatMap(contract -> new ContractReader(contract).operations().stream())
                .forEach(operations::add);
        Collections.shuffle(operations, random);
        prepared = null;
        left = 0;
        next = -1;
    }

    /** The next request. */
    Attack next() {
        if (left == 0) {
            next = (next + 1) % operations.size();
            left = EACH;
            prepared = null;
        }
        left--;
        Operation operation = operations.get(next);
        if (prepared == null) {
            prepared = prepare(operation);
        }
        Attack attack = new Attack(operation, prepared);
        for (int number = random.nextInt(MOST_MUTATIONS); number >= 0; number--) {
            String name = Inventions.one(List.copyOf(mutations.keySet()), random);
            mutations.get(name).spoil(attack, random);
            attack.mutations.add(name);
        }
        return attack;
    }

    /** What became of the last one: what it has used up is prepared anew. */
    void answered(Attack attack, int status) {
        if (changed && USED_UP.contains(status)) {
            prepared = null;
        }
        changed |= status < 300 && !attack.method.equals("GET");
    }

    private SampleRequest prepare(Operation operation) {
        changed = false;
        people.arrive();
        try {
            return inLanguage(operation);
        } catch (AssertionError | RuntimeException spoiled) {
            papers.withdrawAll(); // an attack has changed what several recipes share
            return inLanguage(operation);
        }
    }

    private SampleRequest inLanguage(Operation operation) {
        SampleRequest request = recipes.of(operation.id()).simplest().prepare("ru");
        return operation.path().contains("{lang}") && !request.path().containsKey("lang")
                ? request.path("lang", "ru")
                : request;
    }
}
