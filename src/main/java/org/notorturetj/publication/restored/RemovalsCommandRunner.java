package org.notorturetj.publication.restored;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.removed.RemovalTable;
import org.notorturetj.platform.command.ServerCommand;
import org.notorturetj.publication.log.Actor;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Runs the command {@code removals} in the server. */
@ApplicationScoped
class RemovalsCommandRunner implements ServerCommand {
    private final ApplyRemovals removals;
    private final RemovalTable table;
    private final AuditTrail audit;

    RemovalsCommandRunner(ApplyRemovals removals, RemovalTable table, AuditTrail audit) {
        this.removals = removals;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "removals";
    }

    /** The start of the server has applied them already. */
    @Override
    public int run(List<String> arguments) {
        if (arguments.equals(List.of(RemovalsCommand.NAMES_ENTERED))) {
            int missed = QuarkusTransaction.requiringNew().call(this::noNameIsMissing);
            System.out.printf("%d names are missed no longer: publishing goes on.%n", missed);
        } else {
            removals.apply();
            System.out.printf(
                    "What was taken away is not in the database; %d protected names are missing.%n",
                    table.missingNames());
        }
        return 0;
    }

    private int noNameIsMissing() {
        int missed = table.noNameIsMissing();
        if (missed > 0) {
            audit.record(Actor.SERVER.id(), "name.none-missing", null, null, List.of());
        }
        return missed;
    }
}
