package org.notorturetj.content.protectedname;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.command.ServerCommand;
import org.notorturetj.platform.crypto.NameEncryption;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Runs {@code names-key reseal} in the server. */
@ApplicationScoped
class NamesKeyCommandRunner implements ServerCommand {
    private final ProtectedNames current;
    private final NameTable table;
    private final NameEncryption encryption;

    NamesKeyCommandRunner(ProtectedNames current, NameTable table, NameEncryption encryption) {
        this.current = current;
        this.table = table;
        this.encryption = encryption;
    }

    @Override
    public String name() {
        return "names-key";
    }

    /** The older keys go only when nothing needs them any more. */
    @Override
    public int run(List<String> arguments) {
        int newest = encryption.newest();
        int names =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    current.lockForChange();
                                    return table.sealAgain();
                                });
        encryption.keepOnly(newest);
        System.out.printf("%d protected names are sealed with key %d alone.%n", names, newest);
        return 0;
    }
}
