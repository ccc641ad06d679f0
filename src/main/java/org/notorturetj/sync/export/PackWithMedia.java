package org.notorturetj.sync.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.FileTrouble;
import org.notorturetj.platform.command.ServerCommand;
import org.notorturetj.sync.Scope;

/** Runs {@code pack --media-bytes} in the server, whose store has the files of media. */
@ApplicationScoped
class PackWithMedia implements ServerCommand {
    static final String NAME = "pack-with-media";

    private static final int LANGUAGE = 0;
    private static final int SCOPE = 1;
    private static final int FILE = 2;
    private static final int BYTES = 3;

    private final Pack pack;
    private final PackedMedia media;

    PackWithMedia(Pack pack, PackedMedia media) {
        this.pack = pack;
        this.media = media;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int run(List<String> arguments) {
        Language language = Language.fromString(arguments.get(LANGUAGE));
        Scope scope = Scope.ofWireName(arguments.get(SCOPE)).orElseThrow();
        Path file = Path.of(arguments.get(FILE));
        long most = Long.parseLong(arguments.get(BYTES));
        var written = new PackFile(file, scope == Scope.ALL);
        try {
            written.requireFits(pack, language);
            var went = new AtomicInteger();
            written.write(to -> went.set(pack.write(language, scope, media, most, to)));
            System.out.printf(
                    "Pack in %s: %d bytes, %d pictures and files among them.%n",
                    file, Files.size(file), went.get());
            return 0;
        } catch (IOException e) {
            System.err.printf(
                    "%s is not written: %s. Run it again afterwards.%n", file, FileTrouble.of(e));
        } catch (CommandException e) {
            System.err.println(e.getMessage());
        }
        return 1;
    }
}
