package org.notorturetj.importing.collect;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Hands {@code import run} to the server. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Make drafts of what the plan has ready, in the name of an account 'importer' that"
                        + " publishes nothing. Called again, it updates what nobody has touched, and"
                        + " writes what became of each item into run.csv. What waits because of a name"
                        + " is not stored.")
final class RunCommand implements Callable<Integer> {
    @Mixin private PlanOptions options;

    @Override
    public Integer call() {
        return options.hand("import-run");
    }
}
