package org.notorturetj.content.protectedname;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.ServerCommand;
import org.notorturetj.platform.crypto.NameEncryption;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Runs {@code names-key reseal} in the server. */
@ApplicationScoped
class NamesKeyCommandRunner implements ServerCommand {
    private final ProtectedNames current;
    private final NameTable table;
    private final NameEncryption encryption;
    private final Instance<HashedNames> hashed;

    NamesKeyCommandRunner(
            ProtectedNames current,
            NameTable table,
            NameEncryption encryption,
            @Any Instance<HashedNames> hashed) {
        this.current = current;
        this.table = table;
        this.encryption = encryption;
        this.hashed = hashed;
    }

    @Override
    public String name() {
        return "names-key";
    }

    /**
     * Seals all names anew. The older keys go only when nothing needs them any more.
     *
     * @param arguments one: decisions about names that only an older key has are forgotten
     */
    @Override
    public int run(List<String> arguments) {
        int newest = encryption.newest();
        int names =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    current.lockForChange();
                                    hashed.forEach(it -> letGo(it, newest, !arguments.isEmpty()));
                                    return table.sealAgain();
                                });
        encryption.keepOnly(newest);
        System.out.printf("%d protected names are sealed with key %d alone.%n", names, newest);
        return 0;
    }

    private static void letGo(HashedNames names, int newest, boolean forget) {
        if (forget) {
            System.out.printf("%d decisions were forgotten.%n", names.forgetOthers(newest));
        } else if (names.underOthers(newest) > 0) {
            throw new CommandException(
                    ("%d decisions about names of the previous website are kept with an older key,"
                                    + " and no key was dropped. 'import plan' keeps with the new one"
                                    + " what its archive has; what is left then, '--forget' drops.")
                            .formatted(names.underOthers(newest)));
        }
    }
}
