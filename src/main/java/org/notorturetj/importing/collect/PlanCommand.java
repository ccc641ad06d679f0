package org.notorturetj.importing.collect;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Hands {@code import plan} to the server. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description =
                "Write what would become of each text of the archive: plan.csv and plan.html."
                        + " Nothing is stored. What looks like a person's name is not told.")
final class PlanCommand implements Callable<Integer> {
    @Mixin private PlanOptions options;

    @Override
    public Integer call() {
        return options.hand("import-plan");
    }
}
